package org.maillage.platform.home;

import org.maillage.platform.home.HomeSlots.Home;
import org.maillage.platform.slot.Slots;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final Slots slots;

    HomeController(Slots slots) {
        this.slots = slots;
    }

    @GetMapping("/")
    String arrive(Model model) {
        model.addAttribute("parts", slots.fill(HomeSlots.PUBLIC, new Home()));
        return "platform/home/public";
    }

    @GetMapping("/admin")
    String work(Model model) {
        model.addAttribute("parts", slots.fill(HomeSlots.STAFF, new Home()));
        return "platform/home/staff";
    }
}
