package org.maillage.practices.sheet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.practices.kind.Texts;

import java.util.LinkedHashMap;
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
        List<UUID> coOwners,
        @Nullable SheetStatus status,
        @Size(max = 2000) @Nullable String statusReason,
        @Nullable Initiative initiative,
        List<Theme> themes,
        List<Aim> aims,
        List<Audience> audiences,
        @Size(max = 600) @Nullable String keywords,
        @Size(max = 200) @Nullable String territory,
        @Nullable TerritoryKind territoryKind,
        @Nullable String staffFte,
        @Nullable Licence licence,
        @Size(max = 500) @Nullable String contactWish,
        @Nullable String verifiedOn,
        @Valid Story story,
        Map<String, String> fields) {

    SheetForm {
        title = Texts.clean(title);
        summary = Texts.clean(summary);
        statusReason = Texts.clean(statusReason);
        keywords = Texts.clean(keywords);
        territory = Texts.clean(territory);
        staffFte = Texts.clean(staffFte);
        contactWish = Texts.clean(contactWish);
        verifiedOn = Texts.clean(verifiedOn);
        coOwners = listed(coOwners);
        themes = listed(themes);
        aims = listed(aims);
        audiences = listed(audiences);
        story = Objects.requireNonNullElse(story, Story.UNTOLD);
        fields = filledIn(fields);
    }

    SheetForm at(int newVersion) {
        return with(newVersion, coOwners);
    }

    /** For those whom the form does not ask for co-owners. */
    SheetForm sharedWith(List<UUID> others) {
        return with(version, others);
    }

    private SheetForm with(int newVersion, List<UUID> others) {
        return new SheetForm(
                newVersion,
                title,
                summary,
                owner,
                others,
                status,
                statusReason,
                initiative,
                themes,
                aims,
                audiences,
                keywords,
                territory,
                territoryKind,
                staffFte,
                licence,
                contactWish,
                verifiedOn,
                story,
                fields);
    }

    /** Asked once everything has been checked. */
    Ownership ownership() {
        return new Ownership(UUID.fromString(Objects.requireNonNull(owner)), coOwners);
    }

    /** Whether the choice is among those of a field of the kind; asked by the form's page. */
    public boolean chosen(String field, String choice) {
        return List.of(fields.getOrDefault(field, "").split(",")).contains(choice);
    }

    /** What the form did not send is bound as null. */
    private static <T> List<T> listed(@Nullable List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** An empty field is bound as null; the binder then fills the map once more, so it has to stay open. */
    private static Map<String, String> filledIn(@Nullable Map<String, String> sent) {
        var filled = new LinkedHashMap<String, String>();
        if (sent != null) {
            sent.forEach((name, value) -> filled.put(name, Objects.requireNonNullElse(value, "")));
        }
        return filled;
    }
}
