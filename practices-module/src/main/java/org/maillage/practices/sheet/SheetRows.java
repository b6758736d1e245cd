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
                new SheetContent(facts(row), story(row)));
    }

    private SheetFacts facts(PracticeRecord row) {
        return new SheetFacts(
                row.getTitle(),
                row.getSummary(),
                one(SheetStatus.class, row.getStatus()),
                row.getStatusReason(),
                several(Audience.class, row.getAudiences()),
                row.getTerritory(),
                one(TerritoryKind.class, row.getTerritoryKind()),
                row.getStaffFte(),
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

    private static Story story(PracticeRecord row) {
        return new Story(
                row.getSituation(),
                row.getWorkDone(),
                row.getPartners(),
                row.getBudget(),
                row.getEquipment(),
                row.getNeeded(),
                row.getEffects(),
                row.getAdvice(),
                row.getObstacles());
    }

    Map<Field<?>, @Nullable Object> values(SheetContent content) {
        var facts = content.facts();
        var values = new LinkedHashMap<Field<?>, @Nullable Object>(values(content.story()));
        values.put(PRACTICE.TITLE, facts.title());
        values.put(PRACTICE.SUMMARY, facts.summary());
        values.put(PRACTICE.STATUS, name(facts.status()));
        values.put(PRACTICE.STATUS_REASON, facts.statusReason());
        values.put(PRACTICE.TERRITORY, facts.territory());
        values.put(PRACTICE.TERRITORY_KIND, name(facts.territoryKind()));
        values.put(PRACTICE.STAFF_FTE, facts.staffFte());
        values.put(PRACTICE.INITIATIVE, name(facts.initiative()));
        values.put(PRACTICE.LICENCE, name(facts.licence()));
        values.put(PRACTICE.CONTACT_WISH, facts.contactWish());
        values.put(PRACTICE.VERIFIED_ON, facts.verifiedOn());
        values.put(PRACTICE.KEYWORDS, facts.keywords().toArray(String[]::new));
        values.put(PRACTICE.AUDIENCES, names(facts.audiences()));
        values.put(PRACTICE.THEMES, names(facts.themes()));
        values.put(PRACTICE.AIMS, names(facts.aims()));
        values.put(PRACTICE.SCHEMA_VERSION, facts.schemaVersion());
        values.put(PRACTICE.FIELDS, json.write(facts.fields()));
        return values;
    }

    private static Map<Field<?>, @Nullable Object> values(Story story) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(PRACTICE.SITUATION, story.situation());
        values.put(PRACTICE.WORK_DONE, story.workDone());
        values.put(PRACTICE.PARTNERS, story.partners());
        values.put(PRACTICE.BUDGET, story.budget());
        values.put(PRACTICE.EQUIPMENT, story.equipment());
        values.put(PRACTICE.NEEDED, story.needed());
        values.put(PRACTICE.EFFECTS, story.effects());
        values.put(PRACTICE.ADVICE, story.advice());
        values.put(PRACTICE.OBSTACLES, story.obstacles());
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
