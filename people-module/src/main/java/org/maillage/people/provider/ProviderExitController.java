package org.maillage.people.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The way out of the service, for those whose session here has just ended, and back to the door. */
@Controller
class ProviderExitController {

    private static final Logger log = LoggerFactory.getLogger(ProviderExitController.class);

    private final ProviderExit exit;
    private final ProviderDoor door;

    ProviderExitController(ProviderExit exit, ProviderDoor door) {
        this.exit = exit;
        this.door = door;
    }

    /** Nobody gets here by themselves: the answer to signing out is passed on to it. */
    @PostMapping(WayOut.PAGE)
    String out(
            @RequestAttribute(name = WayOut.WAY, required = false) @Nullable ProviderWay way,
            Model model,
            HttpServletResponse response) {
        if (way == null) {
            throw new NotFound(WayOut.PAGE);
        }
        try {
            var address = exit.wayThere(way, response);
            if (address.isEmpty()) {
                return "redirect:/";
            }
            model.addAttribute("address", address.get());
            model.addAttribute("reload", "0;url=" + address.get());
            return "people/provider/out";
        } catch (ProviderAway _) {
            log.warn("The service to sign in by does not answer somebody who leaves");
            return Word.STILL_THERE.atTheDoor();
        }
    }

    @GetMapping(ProviderExit.BACK)
    String left(
            @RequestParam(required = false) @Nullable String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        door.require();
        return exit.cameBack(state, request, response)
                ? Word.LEFT.atTheDoor()
                : "redirect:/sign-in";
    }
}
