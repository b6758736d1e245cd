package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.actor.Sessions;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** What happens once it is clear who stands at the door. */
@Component
class Arrival {

    private final RecordSignIn record;
    private final Sessions sessions;
    private final KnownDevices devices;

    Arrival(RecordSignIn record, Sessions sessions, KnownDevices devices) {
        this.record = record;
        this.sessions = sessions;
        this.devices = devices;
    }

    void welcome(UUID account, HttpServletRequest request, HttpServletResponse response) {
        record.record(account);
        sessions.open(account, request);
        devices.remember(account, request, response);
    }
}
