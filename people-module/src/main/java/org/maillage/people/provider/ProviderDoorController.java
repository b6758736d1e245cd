package org.maillage.people.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.people.account.LinkDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The door of those who come by the service. Both ways are links: what a browser may send a form to is this site alone, and sending
 * somebody there changes nothing here.
 */
@Controller
@RequestMapping("/sign-in/oidc")
class ProviderDoorController {

    private static final String COUNTED = "oidc";

    private final ProviderDoor door;
    private final Rounds rounds;
    private final LinkDoor counter;
    private final ProviderWelcome welcome;

    ProviderDoorController(
            ProviderDoor door, Rounds rounds, LinkDoor counter, ProviderWelcome welcome) {
        this.door = door;
        this.rounds = rounds;
        this.counter = counter;
        this.welcome = welcome;
    }

    @GetMapping
    String go(@RequestParam(required = false) @Nullable String next, HttpServletResponse response) {
        door.require();
        try {
            return "redirect:" + door.wayThere(next, response);
        } catch (ProviderAway _) {
            return Word.AWAY.atTheDoor();
        }
    }

    @GetMapping("/back")
    String back(
            @ModelAttribute BackForm brought,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        door.require();
        counter.countAsking(COUNTED, request, response);
        var round = rounds.end(brought.state(), request, response);
        if (round.isEmpty()) {
            return Word.STALE.atTheDoor();
        }
        return switch (door.outcome(round.get(), brought)) {
            case ProviderDoor.Outcome.Known known -> {
                counter.succeeded(COUNTED, request);
                yield welcome.receive(known, round.get().next(), request, response, redirect);
            }
            case ProviderDoor.Outcome.Away _ -> Word.AWAY.atTheDoor();
            case ProviderDoor.Outcome.Failed _ -> Word.FAILED.atTheDoor();
        };
    }
}
