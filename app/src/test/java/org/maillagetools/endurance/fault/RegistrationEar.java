package org.maillagetools.endurance.fault;

import org.maillage.events.published.RegistrationConfirmed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Somebody has to hear of registrations, or nothing is published. */
@Component
class RegistrationEar {

    @ApplicationModuleListener(id = "fault.registration-ear")
    void on(RegistrationConfirmed confirmed) {}
}
