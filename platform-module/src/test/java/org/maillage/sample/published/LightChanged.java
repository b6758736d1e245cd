package org.maillage.sample.published;

import org.maillage.platform.delivery.DomainEvent;

/** There is more or less light than before; several records say so. */
public interface LightChanged extends DomainEvent {

    String room();
}
