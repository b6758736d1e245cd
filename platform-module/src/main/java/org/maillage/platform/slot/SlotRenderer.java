package org.maillage.platform.slot;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import java.util.Map;
import java.util.Objects;

/** Renders one contribution like a page of its own, into memory. */
@Component
class SlotRenderer {

    private final ThymeleafViewResolver views;

    SlotRenderer(ThymeleafViewResolver views) {
        this.views = views;
    }

    String render(SlotContribution<?> contribution, Object subject, SlotRequest request)
            throws Exception {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(request, request.response()));
        try {
            var model = model(contribution, subject);
            return model.isEmpty() ? "" : render(contribution.template(), model, request);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, ?> model(SlotContribution<T> contribution, Object subject) {
        return contribution.model((T) subject);
    }

    private String render(String template, Map<String, ?> model, SlotRequest request)
            throws Exception {
        var view =
                Objects.requireNonNull(
                        views.resolveViewName(template, LocaleContextHolder.getLocale()));
        var buffer = new SlotResponse(request.response());
        view.render(model, request, buffer);
        return buffer.text();
    }
}
