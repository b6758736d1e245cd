package org.maillagetools.testkit;

import java.util.ArrayList;
import java.util.List;

/** Do the two languages of a module say the same, and properly? */
final class BundleComparison {

    private final List<String> found = new ArrayList<>();
    private final Bundle french;
    private final Bundle english;

    private BundleComparison(Bundle french, Bundle english) {
        this.french = french;
        this.english = english;
    }

    static List<String> of(String key, Bundle french, Bundle english) {
        var comparison = new BundleComparison(french, english);
        comparison.compareKeys(key);
        comparison.compareTexts();
        return comparison.found;
    }

    private void compareKeys(String key) {
        for (Bundle bundle : List.of(french, english)) {
            bundle.repeated()
                    .forEach(name -> found.add(name + " stands twice in " + bundle.file()));
            for (String name : bundle.texts().keySet()) {
                if (!name.startsWith(key + ".") && !Bundle.isCodeOfSpring(name)) {
                    found.add(name + " in " + bundle.file() + " does not begin with " + key + ".");
                }
            }
        }
        for (String name : english.texts().keySet()) {
            if (!french.has(name)) {
                found.add(name + " is in English only");
            }
        }
    }

    private void compareTexts() {
        french.texts()
                .forEach((name, text) -> {
                    Typography.ofFrench(text)
                            .forEach(problem -> found.add(name + " in French " + problem));
                    String translation = english.texts().get(name);
                    if (translation == null) {
                        found.add(name + " is in French only");
                    } else {
                        compare(name, text, translation);
                    }
                });
    }

    private void compare(String name, String text, String translation) {
        Typography.ofEnglish(translation)
                .forEach(problem -> found.add(name + " in English " + problem));
        if (text.isBlank() || translation.isBlank()) {
            found.add(name + " is empty");
        }
        if (!Bundle.placeholders(text).equals(Bundle.placeholders(translation))) {
            found.add(name + " has other placeholders in English");
        }
    }
}
