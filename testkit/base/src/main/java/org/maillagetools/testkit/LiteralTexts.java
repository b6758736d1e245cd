package org.maillagetools.testkit;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that stand in a template itself, where no translation reaches them. */
final class LiteralTexts {

    private static final List<String> SPOKEN =
            List.of(
                    "title",
                    "aria-label",
                    "aria-description",
                    "placeholder",
                    "alt",
                    "label",
                    "content",
                    "value");
    private static final Set<String> SUBMITTING = Set.of("submit", "reset", "button");
    private static final Set<String> REPLACING =
            Set.of("th:text", "th:utext", "th:replace", "th:insert", "th:include");
    private static final List<String> WITHOUT_END =
            List.of("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source");
    private static final Set<String> SILENT = Set.of("script", "style", "code", "svg");
    private static final Pattern EXPRESSION =
            Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final Path file;
    private final Set<String> allowed;
    private final List<String> found = new ArrayList<>();

    private LiteralTexts(Path file, Set<String> allowed) {
        this.file = file;
        this.allowed = allowed;
    }

    static List<String> in(Path file, Set<String> allowed) throws IOException {
        var texts = new LiteralTexts(file, allowed);
        // The XML parser leaves fragments where they are: a lone <tr> or <option> is no mistake in
        // a
        // template.
        var parser = Parser.xmlParser().tagSet(tagsWithoutEnd());
        texts.look(Jsoup.parse(Files.readString(file), "", parser));
        return texts.found;
    }

    private static TagSet tagsWithoutEnd() {
        var tags = new TagSet();
        for (String name : WITHOUT_END) {
            tags.add(new Tag(name, Parser.NamespaceXml).set(Tag.Void));
            tags.add(new Tag(name, Parser.NamespaceHtml).set(Tag.Void));
        }
        return tags;
    }

    private void look(Node node) {
        switch (node) {
            case TextNode text -> report("", text.getWholeText());
            case Element element -> lookAt(element);
            default -> {
                // Comments and declarations are not read aloud.
            }
        }
    }

    private void lookAt(Element element) {
        for (String attribute : SPOKEN) {
            boolean replaced = element.hasAttr("th:" + attribute);
            if (element.hasAttr(attribute) && !replaced && isSpoken(element, attribute)) {
                report(attribute + " of ", element.attr(attribute));
            }
        }
        boolean replaced = REPLACING.stream().anyMatch(element::hasAttr);
        boolean shown = !replaced || handsItsContentOn(element);
        if (shown && !SILENT.contains(element.normalName())) {
            element.childNodes().forEach(this::look);
        }
    }

    // A page hands its content to the layout, so what th:replace replaces is shown after all.
    private static boolean handsItsContentOn(Element element) {
        return element.attr("th:replace").contains("~{::")
                || element.attr("th:insert").contains("~{::");
    }

    private static boolean isSpoken(Element element, String attribute) {
        return switch (attribute) {
            case "content" -> element.attr("name").equals("description");
            case "value" -> SUBMITTING.contains(element.attr("type"));
            default -> true;
        };
    }

    private void report(String where, String text) {
        String words = EXPRESSION.matcher(text).replaceAll("").strip();
        if (LETTER.matcher(words).find() && !allowed.contains(words)) {
            found.add(file + " has literal text (" + where + "the page): " + words);
        }
    }
}
