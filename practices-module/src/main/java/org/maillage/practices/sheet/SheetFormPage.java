package org.maillage.practices.sheet;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.form.Option;
import org.maillage.practices.kind.FieldValues;
import org.maillage.practices.kind.Kind;
import org.maillage.practices.kind.Kinds;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the form of a sheet offers, and what is read from it. */
@Component
class SheetFormPage {

    static final String VIEW = "practices/sheet/form";
    static final String FIELD_LABELS = "practices.sheet.field.";

    private final Kinds kinds;
    private final OwnerOptions owners;
    private final KindFormFields fields;

    SheetFormPage(Kinds kinds, OwnerOptions owners, KindFormFields fields) {
        this.kinds = kinds;
        this.owners = owners;
        this.fields = fields;
    }

    String fill(Model model, Kind kind, @Nullable UUID owner) {
        model.addAttribute("kind", kind.key());
        model.addAttribute("kindLabel", kinds.label(kind.key()));
        model.addAttribute("kindFields", fields.of(kind));
        model.addAttribute("owners", owners.owners(owner));
        model.addAttribute("coOwners", owners.coOwners());
        model.addAttribute("statuses", Option.of(SheetStatus.class, "practices.sheet.status."));
        model.addAttribute(
                "initiatives", Option.of(Initiative.class, "practices.sheet.initiative."));
        model.addAttribute("themes", Option.of(Theme.class, "practices.sheet.theme."));
        model.addAttribute("aims", Option.of(Aim.class, "practices.sheet.aim."));
        model.addAttribute("audiences", Option.of(Audience.class, "practices.sheet.audience."));
        model.addAttribute(
                "territoryKinds", Option.of(TerritoryKind.class, "practices.sheet.territoryKind."));
        model.addAttribute("licences", Option.of(Licence.class, "practices.sheet.licence."));
        return VIEW;
    }

    /** Notes in the errors what the annotations of the form do not see, and gives the values of the kind's fields. */
    Map<String, Object> check(
            SheetForm form, Kind kind, Map<String, Object> before, BindingResult errors) {
        for (var problem : SheetForms.measures(form).problems()) {
            errors.rejectValue(
                    problem.field(), problem.messageKey(), problem.arguments().toArray(), null);
        }
        var values = FieldValues.of(kind, form.fields(), before);
        for (var problem : values.problems()) {
            errors.rejectValue(
                    "fields[" + problem.field() + "]",
                    problem.messageKey(),
                    problem.arguments().toArray(),
                    null);
        }
        return values.values();
    }

    /** Notes co-owners that the form does not offer; those that the sheet has already may stay. */
    void checkCoOwners(SheetForm form, List<UUID> present, BindingResult errors) {
        var offered = owners.coOwners().stream().map(Option::value).toList();
        boolean known =
                form.coOwners().stream()
                        .allMatch(one -> present.contains(one) || offered.contains(one.toString()));
        if (!known) {
            errors.rejectValue("coOwners", "practices.field.problem.choice");
        }
    }

    /** Notes an owner that the actor may not write for. */
    void checkOwner(SheetForm form, @Nullable UUID present, BindingResult errors) {
        var owner = form.owner();
        boolean offered =
                owners.owners(present).stream().anyMatch(option -> option.value().equals(owner));
        if (owner != null && !offered) {
            errors.rejectValue("owner", "practices.sheet.problem.owner");
        }
    }
}
