package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Sessions;
import org.maillage.platform.web.LocalPath;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** What happens once it is clear who stands at the door, and where it leads. */
@Component
public class Arrival {

    private final RecordSignIn record;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final SecondStep step;

    Arrival(RecordSignIn record, Sessions sessions, KnownDevices devices, SecondStep step) {
        this.record = record;
        this.sessions = sessions;
        this.devices = devices;
        this.step = step;
    }

    /**
     * After the first factor: in, or on to the second.
     *
     * @param next where they wanted to go
     */
    public String known(
            UUID account,
            @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (step.needed(account)) {
            step.begin(account, next, response);
            return "redirect:" + SecondStep.PATH;
        }
        enter(account, request, response);
        step.remind(account, redirect);
        return onwards(next);
    }

    /** After the second factor. */
    String proven(
            UUID account,
            @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        enter(account, request, response);
        sessions.prove(request);
        return onwards(next);
    }

    private void enter(UUID account, HttpServletRequest request, HttpServletResponse response) {
        record.record(account);
        sessions.open(account, request);
        devices.remember(account, request, response);
    }

    static String onwards(@Nullable String next) {
        return "redirect:" + LocalPath.of(next).map(LocalPath::value).orElse("/");
    }
}
