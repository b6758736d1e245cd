package org.maillage.practices.sheet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.practices.kind.FieldValues;
import org.maillage.practices.kind.Kind;
import org.maillage.practices.kind.Texts;
import org.maillage.practices.spi.FieldDescriptor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A sheet as its form sends it.
 *
 * @param keywords separated by commas
 * @param fields of the sheet's own kind, several choices joined by commas
 */
record SheetForm(
        int version,
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotBlank @Size(max = 1000) @Nullable String summary,
        @NotBlank @Nullable String owner,
        @Nullable List<UUID> coOwners,
        @Nullable SheetStatus status,
        @Size(max = 2000) @Nullable String statusReason,
        @Nullable Initiative initiative,
        @Nullable List<Theme> themes,
        @Nullable List<Aim> aims,
        @Nullable List<Audience> audiences,
        @Size(max = 600) @Nullable String keywords,
        @Size(max = 200) @Nullable String territory,
        @Nullable TerritoryKind territoryKind,
        @Size(max = 10000) @Nullable String situation,
        @Size(max = 10000) @Nullable String workDone,
        @Size(max = 2000) @Nullable String partners,
        @Nullable String staffFte,
        @Size(max = 1000) @Nullable String budget,
        @Size(max = 2000) @Nullable String equipment,
        @Size(max = 5000) @Nullable String needed,
        @Size(max = 10000) @Nullable String effects,
        @Size(max = 10000) @Nullable String advice,
        @Size(max = 5000) @Nullable String obstacles,
        @Nullable Licence licence,
        @Size(max = 500) @Nullable String contactWish,
        @Nullable String verifiedOn,
        @Nullable Map<String, String> fields) {

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

    SheetForm {
        title = Texts.clean(title);
        summary = Texts.clean(summary);
        statusReason = Texts.clean(statusReason);
        keywords = Texts.clean(keywords);
        territory = Texts.clean(territory);
        situation = Texts.clean(situation);
        workDone = Texts.clean(workDone);
        partners = Texts.clean(partners);
        staffFte = Texts.clean(staffFte);
        budget = Texts.clean(budget);
        equipment = Texts.clean(equipment);
        needed = Texts.clean(needed);
        effects = Texts.clean(effects);
        advice = Texts.clean(advice);
        obstacles = Texts.clean(obstacles);
        contactWish = Texts.clean(contactWish);
        verifiedOn = Texts.clean(verifiedOn);
        coOwners = listed(coOwners);
        themes = listed(themes);
        aims = listed(aims);
        audiences = listed(audiences);
        fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    static SheetForm empty(@Nullable String owner, Kind kind) {
        return new SheetForm(
                0,
                "",
                "",
                owner,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                FieldValues.asSent(kind, Map.of()));
    }

    static SheetForm of(Sheet sheet, Kind kind) {
        var content = sheet.content();
        return new SheetForm(
                sheet.version(),
                content.title(),
                content.summary(),
                sheet.ownership().owner().toString(),
                sheet.ownership().coOwners(),
                content.status(),
                content.statusReason(),
                content.initiative(),
                content.themes(),
                content.aims(),
                content.audiences(),
                String.join(", ", content.keywords()),
                content.territory(),
                content.territoryKind(),
                content.situation(),
                content.workDone(),
                content.partners(),
                content.staffFte() == null ? null : content.staffFte().toPlainString(),
                content.budget(),
                content.equipment(),
                content.needed(),
                content.effects(),
                content.advice(),
                content.obstacles(),
                content.licence(),
                content.contactWish(),
                content.verifiedOn() == null ? null : content.verifiedOn().toString(),
                FieldValues.asSent(kind, content.fields()));
    }

    SheetForm at(int newVersion) {
        return new SheetForm(
                newVersion,
                title,
                summary,
                owner,
                coOwners,
                status,
                statusReason,
                initiative,
                themes,
                aims,
                audiences,
                keywords,
                territory,
                territoryKind,
                situation,
                workDone,
                partners,
                staffFte,
                budget,
                equipment,
                needed,
                effects,
                advice,
                obstacles,
                licence,
                contactWish,
                verifiedOn,
                fields);
    }

    Ownership ownership() {
        return new Ownership(UUID.fromString(Objects.requireNonNull(owner)), listed(coOwners));
    }

    FieldValues measures() {
        return FieldValues.of(
                MEASURES,
                Map.of(
                        "staffFte", Objects.requireNonNullElse(staffFte, ""),
                        "verifiedOn", Objects.requireNonNullElse(verifiedOn, "")),
                Map.of());
    }

    /** Asked once everything has been checked. */
    SheetContent content(int schemaVersion, Map<String, Object> kindFields) {
        var measures = measures().values();
        return new SheetContent(
                Objects.requireNonNull(title),
                Objects.requireNonNull(summary),
                status,
                statusReason,
                situation,
                workDone,
                partners,
                listed(audiences),
                territory,
                territoryKind,
                (BigDecimal) measures.get("staffFte"),
                budget,
                equipment,
                effects,
                advice,
                needed,
                obstacles,
                keywordList(),
                listed(themes),
                listed(aims),
                initiative,
                licence,
                contactWish,
                measures.get("verifiedOn") instanceof String day ? LocalDate.parse(day) : null,
                schemaVersion,
                kindFields);
    }

    Map<String, String> sentFields() {
        return fields == null ? Map.of() : fields;
    }

    /** Whether the choice is among those of a field of the kind; asked by the form's page. */
    public boolean chosen(String field, String choice) {
        return List.of(sentFields().getOrDefault(field, "").split(",")).contains(choice);
    }

    private List<String> keywordList() {
        return keywords == null
                ? List.of()
                : Arrays.stream(keywords.split("[,;\\n]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_KEYWORDS)
                        .toList();
    }

    private static <T> List<T> listed(@Nullable List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).distinct().toList();
    }
}
