package org.maillage.practices.sheet;

import static org.maillage.practices.db.Tables.PRACTICE;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.maillage.practices.db.tables.records.PracticeRecord;
import org.maillage.practices.kind.FieldsJson;
import org.maillage.practices.published.PracticeId;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Between a row and what it tells. */
@Component
class SheetRows {

    private final FieldsJson json;

    SheetRows(FieldsJson json) {
        this.json = json;
    }

    Sheet sheet(PracticeRecord row, List<UUID> coOwners) {
        return new Sheet(
                new PracticeId(row.getId()),
                row.getVersion(),
                row.getKind(),
                row.getSlug(),
                new Ownership(row.getOwnerId(), coOwners),
                row.getPublishedAt(),
                content(row));
    }

    private SheetContent content(PracticeRecord row) {
        return new SheetContent(
                row.getTitle(),
                row.getSummary(),
                one(SheetStatus.class, row.getStatus()),
                row.getStatusReason(),
                row.getSituation(),
                row.getWorkDone(),
                row.getPartners(),
                several(Audience.class, row.getAudiences()),
                row.getTerritory(),
                one(TerritoryKind.class, row.getTerritoryKind()),
                row.getStaffFte(),
                row.getBudget(),
                row.getEquipment(),
                row.getEffects(),
                row.getAdvice(),
                row.getNeeded(),
                row.getObstacles(),
                List.of(row.getKeywords()),
                several(Theme.class, row.getThemes()),
                several(Aim.class, row.getAims()),
                one(Initiative.class, row.getInitiative()),
                one(Licence.class, row.getLicence()),
                row.getContactWish(),
                row.getVerifiedOn(),
                row.getSchemaVersion(),
                json.read(row.getFields()));
    }

    Map<Field<?>, @Nullable Object> values(SheetContent content) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(PRACTICE.TITLE, content.title());
        values.put(PRACTICE.SUMMARY, content.summary());
        values.put(PRACTICE.STATUS, name(content.status()));
        values.put(PRACTICE.STATUS_REASON, content.statusReason());
        values.put(PRACTICE.INITIATIVE, name(content.initiative()));
        values.put(PRACTICE.LICENCE, name(content.licence()));
        values.put(PRACTICE.CONTACT_WISH, content.contactWish());
        values.put(PRACTICE.VERIFIED_ON, content.verifiedOn());
        values.put(PRACTICE.KEYWORDS, content.keywords().toArray(String[]::new));
        values.put(PRACTICE.AUDIENCES, names(content.audiences()));
        values.put(PRACTICE.THEMES, names(content.themes()));
        values.put(PRACTICE.AIMS, names(content.aims()));
        values.put(PRACTICE.SCHEMA_VERSION, content.schemaVersion());
        values.put(PRACTICE.FIELDS, json.write(content.fields()));
        values.putAll(story(content));
        return values;
    }

    private static Map<Field<?>, @Nullable Object> story(SheetContent content) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(PRACTICE.SITUATION, content.situation());
        values.put(PRACTICE.WORK_DONE, content.workDone());
        values.put(PRACTICE.PARTNERS, content.partners());
        values.put(PRACTICE.TERRITORY, content.territory());
        values.put(PRACTICE.TERRITORY_KIND, name(content.territoryKind()));
        values.put(PRACTICE.STAFF_FTE, content.staffFte());
        values.put(PRACTICE.BUDGET, content.budget());
        values.put(PRACTICE.EQUIPMENT, content.equipment());
        values.put(PRACTICE.EFFECTS, content.effects());
        values.put(PRACTICE.ADVICE, content.advice());
        values.put(PRACTICE.NEEDED, content.needed());
        values.put(PRACTICE.OBSTACLES, content.obstacles());
        return values;
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static <E extends Enum<E>> List<E> several(Class<E> type, String[] names) {
        return Arrays.stream(names).map(name -> Enum.valueOf(type, name)).toList();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
