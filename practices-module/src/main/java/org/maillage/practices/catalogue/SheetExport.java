package org.maillage.practices.catalogue;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A public sheet for other programs: everything that its page tells, under the names of the fields; what is not known is null.
 *
 * @param texts the long texts that are filled in
 * @param fields of the sheet's own kind, as they are kept
 */
record SheetExport(
        UUID id,
        String slug,
        String kind,
        String title,
        String summary,
        @Nullable String owner,
        List<String> coOwners,
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
        Map<String, String> texts,
        Map<String, Object> fields,
        Instant publishedAt,
        Instant changedAt) {

    static SheetExport of(SheetPage sheet) {
        return of(sheet, sheet.facts());
    }

    private static Map<String, String> texts(SheetPage sheet) {
        var texts = new LinkedHashMap<String, String>();
        sheet.story().forEach(section -> texts.put(section.field(), section.text()));
        return texts;
    }

    private static SheetExport of(SheetPage sheet, SheetPage.Facts facts) {
        return new SheetExport(
                sheet.id(),
                sheet.slug(),
                sheet.kind(),
                sheet.title(),
                sheet.summary(),
                sheet.owner(),
                sheet.coOwners(),
                facts.status(),
                facts.statusReason(),
                facts.territory(),
                facts.territoryKind(),
                facts.initiative(),
                facts.staffFte(),
                facts.licence(),
                facts.verifiedOn(),
                facts.contactWish(),
                facts.audiences(),
                facts.themes(),
                facts.aims(),
                facts.keywords(),
                texts(sheet),
                sheet.fields(),
                facts.publishedAt(),
                facts.changedAt());
    }
}
