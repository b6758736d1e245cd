package org.maillage.practices.sheet;

import org.jspecify.annotations.Nullable;
import org.maillage.practices.kind.FieldValues;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is told of a practice in a word, a line or a list; what is not known is null or empty. */
record SheetFacts(
        String title,
        String summary,
        @Nullable SheetStatus status,
        @Nullable String statusReason,
        List<Audience> audiences,
        @Nullable String territory,
        @Nullable TerritoryKind territoryKind,
        @Nullable BigDecimal staffFte,
        List<String> keywords,
        List<Theme> themes,
        List<Aim> aims,
        @Nullable Initiative initiative,
        @Nullable Licence licence,
        @Nullable String contactWish,
        @Nullable LocalDate verifiedOn,
        int schemaVersion,
        Map<String, Object> fields) {

    SheetFacts {
        audiences = List.copyOf(audiences);
        keywords = List.copyOf(keywords);
        themes = List.copyOf(themes);
        aims = List.copyOf(aims);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** As people write it where they are. */
    public @Nullable String staffFteText() {
        return staffFte == null ? null : FieldValues.text(staffFte);
    }

    public String keywordLine() {
        return String.join(", ", keywords);
    }
}
