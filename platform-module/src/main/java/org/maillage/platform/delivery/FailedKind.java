package org.maillage.platform.delivery;

import static org.maillage.platform.db.Tables.EVENT_PUBLICATION;

import org.jooq.Condition;

/** Failed publications of one event type to one listener. */
record FailedKind(String listenerId, String eventType) {

    Condition condition() {
        return EVENT_PUBLICATION
                .LISTENER_ID
                .eq(listenerId)
                .and(EVENT_PUBLICATION.EVENT_TYPE.eq(eventType));
    }
}
