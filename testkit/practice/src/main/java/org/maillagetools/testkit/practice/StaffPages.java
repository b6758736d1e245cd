package org.maillagetools.testkit.practice;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The module's staff pages as somebody with every right finds them, following links from page to page. */
final class StaffPages {

    private static final int MOST = 300;

    private final String area;
    private final Site site;
    private final Set<String> pages = new LinkedHashSet<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** How pages are opened and forms sent. */
    interface Site {

        PracticeDesk.Page open(String path);

        PracticeDesk.Page send(Form form);
    }

    /** A form as it stood on a page. */
    record Form(String action, List<Field> fields) {}

    record Field(String name, String value) {}

    /** @param area the address below which the module's staff pages stand */
    StaffPages(String area, Site site) {
        this.area = area;
        this.site = site;
    }

    StaffPages walk(Collection<String> from) {
        var waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty() && pages.size() < MOST) {
            var path = waiting.remove();
            if (pages.add(path)) {
                waiting.addAll(read(path));
            }
        }
        return this;
    }

    private List<String> read(String path) {
        var page = site.open(path);
        if (page.status() != 200) {
            problems.add(path + " answers " + page.status() + " to somebody with every right");
            return List.of();
        }
        for (Element form : page.html().select("main form[method=post]")) {
            var action = form.attr("action");
            if (within(action)) {
                forms.putIfAbsent(action, new Form(action, fields((FormElement) form)));
            }
        }
        return page.html().select("main a[href]").eachAttr("href").stream()
                .map(link -> link.replaceFirst("[?#].*", ""))
                .filter(this::within)
                .toList();
    }

    private boolean within(String path) {
        return path.equals(area) || path.startsWith(area + "/");
    }

    private static List<Field> fields(FormElement form) {
        return form.formData().stream().map(f -> new Field(f.key(), f.value())).toList();
    }

    Set<String> pages() {
        return pages;
    }

    Collection<Form> forms() {
        return forms.values();
    }

    /** Pages that did not answer. */
    List<String> problems() {
        return problems;
    }
}
