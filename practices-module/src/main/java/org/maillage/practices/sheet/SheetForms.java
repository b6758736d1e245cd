package org.maillage.practices.sheet;

import org.jspecify.annotations.Nullable;
import org.maillage.practices.kind.FieldValues;
import org.maillage.practices.kind.Kind;
import org.maillage.practices.spi.FieldDescriptor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Between a sheet and its form. */
final class SheetForms {

    private static final int MOST_KEYWORDS = 20;

    /** What is read as the fields of a kind are: a number and a day. */
    private static final Kind MEASURES =
            new Kind(
                    "practices.sheet",
                    "",
                    1,
                    List.of(
                            FieldDescriptor.decimal("staffFte", 999),
                            FieldDescriptor.date("verifiedOn")));

    private static final SheetFacts NOTHING =
            new SheetFacts(
                    "", "", null, null, List.of(), null, null, null, List.of(), List.of(),
                    List.of(), null, null, null, null, 1, Map.of());

    private SheetForms() {}

    static SheetForm empty(Kind kind) {
        return form(0, null, List.of(), new SheetContent(NOTHING, Story.UNTOLD), kind);
    }

    static SheetForm of(Sheet sheet, Kind kind) {
        var owner = sheet.ownership();
        return form(
                sheet.version(), owner.owner().toString(), owner.coOwners(), sheet.content(), kind);
    }

    private static SheetForm form(
            int version,
            @Nullable String owner,
            List<UUID> coOwners,
            SheetContent content,
            Kind kind) {
        var facts = content.facts();
        return new SheetForm(
                version,
                facts.title(),
                facts.summary(),
                owner,
                coOwners,
                facts.status(),
                facts.statusReason(),
                facts.initiative(),
                facts.themes(),
                facts.aims(),
                facts.audiences(),
                facts.keywordLine(),
                facts.territory(),
                facts.territoryKind(),
                facts.staffFte() == null ? null : FieldValues.text(facts.staffFte()),
                facts.licence(),
                facts.contactWish(),
                facts.verifiedOn() == null ? null : facts.verifiedOn().toString(),
                content.story(),
                FieldValues.asSent(kind, facts.fields()));
    }

    static FieldValues measures(SheetForm form) {
        return FieldValues.of(
                MEASURES,
                Map.of(
                        "staffFte", Objects.requireNonNullElse(form.staffFte(), ""),
                        "verifiedOn", Objects.requireNonNullElse(form.verifiedOn(), "")),
                Map.of());
    }

    /** Asked once everything has been checked. */
    static SheetContent content(SheetForm form, int schemaVersion, Map<String, Object> kindFields) {
        var measures = measures(form).values();
        var facts =
                new SheetFacts(
                        Objects.requireNonNull(form.title()),
                        Objects.requireNonNull(form.summary()),
                        form.status(),
                        form.statusReason(),
                        form.audiences(),
                        form.territory(),
                        form.territoryKind(),
                        (BigDecimal) measures.get("staffFte"),
                        keywords(form.keywords()),
                        form.themes(),
                        form.aims(),
                        form.initiative(),
                        form.licence(),
                        form.contactWish(),
                        measures.get("verifiedOn") instanceof String day
                                ? LocalDate.parse(day)
                                : null,
                        schemaVersion,
                        kindFields);
        return new SheetContent(facts, form.story());
    }

    private static List<String> keywords(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[,;\\n]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_KEYWORDS)
                        .toList();
    }
}
