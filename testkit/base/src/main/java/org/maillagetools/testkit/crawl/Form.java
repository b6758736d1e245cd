package org.maillagetools.testkit.crawl;

import org.jsoup.nodes.FormElement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A form as it stood on a page.
 *
 * @param page the address of the page
 * @param action where it is sent to
 * @param fields what a browser would send of it
 * @param proposal what a browser would send once what has to be filled in is filled in
 */
public record Form(String page, String action, List<Field> fields, List<Field> proposal) {

    public Form {
        fields = List.copyOf(fields);
        proposal = List.copyOf(proposal);
    }

    /**
     * A field and what stands in it.
     *
     * @param text whether one may type anything into it
     * @param limit how many characters the page lets one type
     */
    public record Field(String name, String value, boolean text, int limit) {

        /** A field that the page did not show. */
        public static Field of(String name, String value) {
            return new Field(name, value, false, Integer.MAX_VALUE);
        }

        /** The field with something else in it. */
        public Field with(String other) {
            return new Field(name, other, text, limit);
        }
    }

    /** The forms of a page that are sent by POST. */
    public static List<Form> on(String address, Page page) {
        return page.html().select("form[method=post]").stream()
                .map(form -> new ReadForm(address, (FormElement) form).read())
                .toList();
    }

    /** The content as it is sent. */
    public String encoded() {
        return fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The fields that one may type anything into. */
    public List<Field> textFields() {
        return fields.stream().filter(Field::text).toList();
    }

    /** The form as somebody sends it who fills in what has to be filled in, and nothing else. */
    public Form filledIn() {
        return new Form(page, action, proposal, proposal);
    }

    /** The form with its fields changed one by one. */
    public Form with(UnaryOperator<Field> change) {
        return new Form(
                page,
                action,
                fields.stream().map(change).toList(),
                proposal.stream().map(change).toList());
    }

    /** The form with something else in the fields of this name, or with one more field. */
    public Form with(String name, String value) {
        if (fields.stream().anyMatch(field -> field.name().equals(name))) {
            return with(field -> field.name().equals(name) ? field.with(value) : field);
        }
        var more = new ArrayList<>(fields);
        more.add(Field.of(name, value));
        return new Form(page, action, more, proposal);
    }

    /** The form without the fields of this name. */
    public Form without(String name) {
        var fewer = fields.stream().filter(field -> !field.name().equals(name)).toList();
        return new Form(page, action, fewer, proposal);
    }
}
