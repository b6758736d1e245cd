package org.maillagetools.testkit.crawl;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.maillagetools.testkit.crawl.Form.Field;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a form off its page. */
final class ReadForm {

    private static final Set<String> TYPED = Set.of("", "text", "search", "email", "url", "tel");
    private static final Map<String, String> SAMPLES =
            Map.of(
                    "email", "essai@exemple.test",
                    "url", "https://exemple.test/",
                    "tel", "03 20 00 00 00",
                    "number", "1",
                    "date", "2027-05-04",
                    "time", "10:00",
                    "datetime-local", "2027-05-04T10:00",
                    "password", "trois hérissons traversent");

    private final String page;
    private final FormElement form;

    ReadForm(String page, FormElement form) {
        this.page = page;
        this.form = form;
    }

    Form read() {
        // a file is not sent as text
        var sent =
                form.formData().stream()
                        .filter(data -> !element(data.key()).attr("type").equals("file"))
                        .map(data -> field(data.key(), data.value()))
                        .toList();
        var proposal = new ArrayList<>(sent);
        proposal.replaceAll(this::filledIn);
        proposal.addAll(choices(sent));
        return new Form(page, form.hasAttr("action") ? form.attr("action") : page, sent, proposal);
    }

    private Field field(String name, String value) {
        var element = element(name);
        boolean text =
                element.normalName().equals("textarea")
                        || (element.normalName().equals("input")
                                && TYPED.contains(element.attr("type")));
        var limit = element.attr("maxlength");
        return new Field(
                name, value, text, limit.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(limit));
    }

    private Element element(String name) {
        return form.elements().stream()
                .filter(element -> element.attr("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Field filledIn(Field field) {
        var element = element(field.name());
        if (!field.value().isBlank() || !element.hasAttr("required")) {
            return field;
        }
        if (element.normalName().equals("select")) {
            return field.with(
                    element.select("option").eachAttr("value").stream()
                            .filter(value -> !value.isBlank())
                            .findFirst()
                            .orElse(""));
        }
        return field.with(SAMPLES.getOrDefault(element.attr("type"), "Essai (fictif)"));
    }

    /** Of radio buttons that have to be chosen from and of which none is, the first. */
    private List<Field> choices(List<Field> sent) {
        var names = new LinkedHashSet<String>();
        var choices = new ArrayList<Field>();
        for (var radio : form.select("input[type=radio][required]")) {
            var name = radio.attr("name");
            if (sent.stream().noneMatch(f -> f.name().equals(name)) && names.add(name)) {
                choices.add(Field.of(name, radio.attr("value")));
            }
        }
        return choices;
    }
}
