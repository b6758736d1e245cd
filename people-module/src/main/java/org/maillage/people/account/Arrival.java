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

    /** Under which name the session keeps a {@link Visitor}'s way. */
    public static final String WAY = "people.account.way";

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
        return known(new Visitor(account, next, null), request, response, redirect);
    }

    /** The same for those of whom the session keeps how they came. */
    public String known(
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (step.needed(visitor.account())) {
            step.begin(visitor, response);
            return "redirect:" + SecondStep.PATH;
        }
        enter(visitor, request, response);
        step.remind(visitor.account(), redirect);
        return onwards(visitor.next());
    }

    /** By what stands for both factors: who was asked for the second one has still come as they began. */
    String proven(
            UUID account,
            @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        String way =
                step.of(request)
                        .filter(begun -> begun.account().equals(account))
                        .map(Visitor::way)
                        .orElse(null);
        return proven(new Visitor(account, next, way), request, response);
    }

    /** After the second factor. */
    String proven(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        enter(visitor, request, response);
        sessions.prove(request);
        return onwards(visitor.next());
    }

    private void enter(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        record.record(visitor.account());
        sessions.open(visitor.account(), request);
        if (visitor.way() != null) {
            sessions.keep(WAY, visitor.way(), request);
        }
        devices.remember(visitor.account(), request, response);
    }

    static String onwards(@Nullable String next) {
        return "redirect:" + LocalPath.of(next).map(LocalPath::value).orElse("/");
    }
}
