package org.maillage.practices.catalogue;

import org.jspecify.annotations.Nullable;
import org.maillage.practices.kind.FieldValues;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A public sheet.
 *
 * @param story the texts that are filled in, in the order in which they are read
 * @param fields of the sheet's own kind
 */
record SheetPage(
        UUID id,
        String slug,
        String kind,
        String title,
        String summary,
        @Nullable String owner,
        List<String> coOwners,
        Facts facts,
        List<Section> story,
        Map<String, Object> fields,
        List<StandLine> stands) {

    /** What is told in a word or a line. */
    record Facts(
            @Nullable String status,
            @Nullable String statusReason,
            @Nullable String territory,
            @Nullable String territoryKind,
            @Nullable String initiative,
            @Nullable BigDecimal staffFte,
            @Nullable String licence,
            @Nullable LocalDate verifiedOn,
            @Nullable String contactWish,
            List<String> audiences,
            List<String> themes,
            List<String> aims,
            List<String> keywords,
            Instant publishedAt,
            Instant changedAt) {

        /** As people write it where they are. */
        public @Nullable String staffFteText() {
            return staffFte == null ? null : FieldValues.text(staffFte);
        }

        public String keywordLine() {
            return String.join(", ", keywords);
        }
    }

    public String coOwnerLine() {
        return String.join(", ", coOwners);
    }

    /**
     * @param field suffix of the message key of its heading
     */
    record Section(String field, String text) {}

    /** A stand at which the practice was or will be met. */
    record StandLine(String slug, String eventTitle, String eventSlug, @Nullable LocalDate day) {}
}
