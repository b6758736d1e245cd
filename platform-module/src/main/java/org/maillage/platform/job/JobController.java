package org.maillage.platform.job;

import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.UUID;

/** One's background work. */
@Controller
@RequestMapping(JobController.PATH)
class JobController {

    static final String PATH = "/admin/platform/jobs";

    private final OwnJobs jobs;
    private final ObjectProvider<JobKind> kinds;

    JobController(OwnJobs jobs, ObjectProvider<JobKind> kinds) {
        this.jobs = jobs;
        this.kinds = kinds;
    }

    @GetMapping
    String list(ListRequest request, Model model) {
        model.addAttribute("list", jobs.page(request));
        return "platform/job/list";
    }

    @GetMapping("/{id}")
    String page(@PathVariable UUID id, Model model) {
        var job = jobs.get(id);
        model.addAttribute("job", job);
        model.addAttribute(
                "about",
                kinds.stream()
                        .filter(kind -> kind.key().equals(job.kind()))
                        .map(kind -> kind.path(job.subject()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("breadcrumb", List.of(Crumb.to(PATH, "platform.job.list.title")));
        return "platform/job/page";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable UUID id, RedirectAttributes redirect) {
        jobs.stop(id);
        Flash.info(redirect, "platform.job.stopping");
        return "redirect:" + PATH + "/" + id;
    }
}
