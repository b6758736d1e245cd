package org.maillage.practices.sheet;

import org.maillage.platform.web.form.Differences;
import org.maillage.platform.web.form.Differences.Difference;
import org.maillage.practices.kind.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What differs between two states of a sheet's form: field by field, also within its story and the fields of its kind. */
final class SheetDifferences {

    private static final Set<String> WITHIN =
            Set.of(SheetFormPage.FIELD_LABELS + "story", SheetFormPage.FIELD_LABELS + "fields");

    private SheetDifferences() {}

    static List<Difference> between(SheetForm form, SheetForm current, Kind kind) {
        var differences =
                new ArrayList<>(
                        Differences.between(form, current, SheetFormPage.FIELD_LABELS).stream()
                                .filter(difference -> !WITHIN.contains(difference.labelKey()))
                                .toList());
        differences.addAll(
                Differences.between(form.story(), current.story(), SheetFormPage.FIELD_LABELS));
        for (var field : kind.fields()) {
            var yours = form.fields().getOrDefault(field.name(), "");
            var saved = current.fields().getOrDefault(field.name(), "");
            if (!Objects.equals(yours, saved)) {
                var label = kind.fieldKey(field);
                differences.add(new Difference(label, label + ".", yours, saved));
            }
        }
        return differences;
    }
}
