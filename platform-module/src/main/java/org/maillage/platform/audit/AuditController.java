package org.maillage.platform.audit;

import org.maillage.platform.web.Flash;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping(AuditController.PATH)
class AuditController {

    static final String PATH = "/admin/platform/audit";

    private final AuditListQuery query;
    private final AuditChain chain;
    private final VerifyAudit verify;

    AuditController(AuditListQuery query, AuditChain chain, VerifyAudit verify) {
        this.query = query;
        this.chain = chain;
        this.verify = verify;
    }

    @GetMapping
    String list(ListRequest request, Model model) {
        model.addAttribute("list", query.page(request));
        model.addAttribute("end", chain.end());
        model.addAttribute("check", chain.lastCheck().orElse(null));
        return "platform/audit/list";
    }

    @PostMapping("/verify")
    String verify(RedirectAttributes redirect) {
        if (verify.verify().sound()) {
            Flash.success(redirect, "platform.audit.verified");
        } else {
            Flash.warning(redirect, "platform.audit.broken");
        }
        return "redirect:" + PATH;
    }
}
