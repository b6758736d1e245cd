package org.maillagetools.testkit.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.maillage.practices.spi.FieldDescriptor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Writes sheets of the kind through its form. */
final class SampleSheets {

    private final ModuleUnderTest module;
    private final PracticeDesk desk;
    private final UUID owner;

    SampleSheets(ModuleUnderTest module, PracticeDesk desk, UUID owner) {
        this.module = module;
        this.desk = desk;
        this.owner = owner;
    }

    /** Writes a sheet with this text wherever the kind takes text, and makes it public; its public address. */
    String publish(String title, String text) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("title", title);
        typed.put("summary", "Pour essayer (fictif)");
        typed.put("owner", owner.toString());
        module.fields().forEach(field -> typed.put(parameter(field), sample(field, text)));
        var saved = desk.submit("/admin/practices/sheets/new/" + module.key(), module.key(), typed);
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
        var page = String.valueOf(saved.location());
        assertThat(desk.submit(page, "/publish", Map.of()).status()).isEqualTo(303);
        return desk.open(page).html().select("main a[href^=/practices/sheets/]").attr("href");
    }

    private static String parameter(FieldDescriptor field) {
        return "fields[" + field.name() + "]";
    }

    /** A value that the field takes. */
    static String sample(FieldDescriptor field, String text) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> cut(text, field.limit());
            case INTEGER, DECIMAL -> "1";
            case YES_NO -> "true";
            case CHOICE, SEVERAL_CHOICES -> field.choices().getFirst();
            case DATE -> "2021-12-14";
        };
    }

    static String cut(String text, int limit) {
        int end =
                text.offsetByCodePoints(0, Math.min(limit, text.codePointCount(0, text.length())));
        return text.substring(0, end).strip();
    }
}
