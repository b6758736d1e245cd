package org.maillage.practices.kind;

import static org.maillage.practices.access.PracticesPermission.MODULE_READ;

import org.maillage.platform.actor.Access;
import org.maillage.practices.spi.PracticeDescriptor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which practice modules are installed, refused or missing. */
@Controller
class ModuleController {

    private final ModuleListQuery query;
    private final Kinds kinds;
    private final Access access;

    ModuleController(ModuleListQuery query, Kinds kinds, Access access) {
        this.query = query;
        this.kinds = kinds;
        this.access = access;
    }

    @GetMapping("/admin/practices/modules")
    String list(Model model) {
        access.requireAnywhere(MODULE_READ);
        model.addAttribute("modules", query.all());
        model.addAttribute("kinds", kinds);
        model.addAttribute("spiLevel", PracticeDescriptor.SPI_LEVEL);
        return "practices/kind/modules";
    }
}
