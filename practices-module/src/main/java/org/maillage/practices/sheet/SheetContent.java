package org.maillage.practices.sheet;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is told about a practice; whatever is not known is null or empty. */
record SheetContent(
        String title,
        String summary,
        @Nullable SheetStatus status,
        @Nullable String statusReason,
        @Nullable String situation,
        @Nullable String workDone,
        @Nullable String partners,
        List<Audience> audiences,
        @Nullable String territory,
        @Nullable TerritoryKind territoryKind,
        @Nullable BigDecimal staffFte,
        @Nullable String budget,
        @Nullable String equipment,
        @Nullable String effects,
        @Nullable String advice,
        @Nullable String needed,
        @Nullable String obstacles,
        List<String> keywords,
        List<Theme> themes,
        List<Aim> aims,
        @Nullable Initiative initiative,
        @Nullable Licence licence,
        @Nullable String contactWish,
        @Nullable LocalDate verifiedOn,
        int schemaVersion,
        Map<String, Object> fields) {

    SheetContent {
        audiences = List.copyOf(audiences);
        keywords = List.copyOf(keywords);
        themes = List.copyOf(themes);
        aims = List.copyOf(aims);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
