package org.maillage.platform.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.util.FieldUtils;

import java.util.StringJoiner;

/** What controllers of forms answer, and what the form fragments ask about a form. */
@Component("forms")
public class Forms {

    /** The name under which a form stands in the model. */
    public static final String FORM = "form";

    private static final int UNPROCESSABLE = 422;
    private static final String LEADS_TO = Forms.class.getName() + ".leadsTo";

    private final Validator validator;

    Forms(Validator validator) {
        this.validator = validator;
    }

    /**
     * Where the form will lead if it is accepted, known before its use case begins: it is kept with what the use case does, and whoever sends
     * the form again is led there, even if nobody ever hears how the first time ended.
     *
     * @param location as it will stand in the answer's header
     */
    public static void leadsTo(HttpServletRequest request, String location) {
        request.setAttribute(LEADS_TO, location);
    }

    /** What {@link #leadsTo} was told. */
    public static @Nullable String destination(HttpServletRequest request) {
        return (String) request.getAttribute(LEADS_TO);
    }

    /** The form has errors: the same view again, with 422. */
    public static String invalid(HttpServletResponse response, String view) {
        response.setStatus(UNPROCESSABLE);
        return view;
    }

    /**
     * Somebody else has saved meanwhile: the same view again, with 409, what was typed, and what differs.
     *
     * @param form what was sent, with the version of the record as it is now, so that sending it again overwrites knowingly
     * @param current the record as it is now, as the same form
     * @param labelPrefix message prefix of the component names, for instance {@code people.organisation.field.}
     */
    public static <F extends Record> String conflict(
            Model model,
            HttpServletResponse response,
            String view,
            F form,
            F current,
            String labelPrefix) {
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + FORM);
        model.addAttribute(FORM, form);
        model.addAttribute("differences", Differences.between(form, current, labelPrefix));
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return view;
    }

    /** The greatest length of a field, by the form's own {@link Size}; null where there is none. */
    public @Nullable Integer maxLength(@Nullable Object form, String field) {
        if (form == null) {
            return null;
        }
        var property =
                validator.getConstraintsForClass(form.getClass()).getConstraintsForProperty(field);
        if (property == null) {
            return null;
        }
        return property.getConstraintDescriptors().stream()
                .map(constraint -> constraint.getAnnotation())
                .filter(Size.class::isInstance)
                .map(size -> ((Size) size).max())
                .filter(max -> max < Integer.MAX_VALUE)
                .findFirst()
                .orElse(null);
    }

    /** Ids of what explains a field; null when nothing does. */
    public @Nullable String describedBy(String field, boolean hint, boolean invalid) {
        var ids = new StringJoiner(" ").setEmptyValue("");
        if (hint) {
            ids.add(field + "-hint");
        }
        if (invalid) {
            ids.add(field + "-error");
        }
        return ids.length() == 0 ? null : ids.toString();
    }

    /** Whether the form holds this option: what was typed, where it was refused. */
    public boolean chosen(IExpressionContext context, Option option, String field) {
        var status = FieldUtils.getBindStatus(context, "*{" + field + "}");
        if (status == null) {
            return false;
        }
        var held = status.getActualValue();
        return option.chosen(held == null ? status.getValue() : held);
    }
}
