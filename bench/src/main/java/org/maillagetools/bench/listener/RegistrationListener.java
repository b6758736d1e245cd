package org.maillagetools.bench.listener;

import org.maillage.events.published.RegistrationConfirmed;
import org.springframework.modulith.events.ApplicationModuleListener;

/** The cheapest listener there is: what remains is the cost of delivery. */
public class RegistrationListener {

    @ApplicationModuleListener(id = "bench.registration")
    void on(RegistrationConfirmed event) {}
}
