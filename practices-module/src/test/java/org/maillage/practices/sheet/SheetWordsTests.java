package org.maillage.practices.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

import java.util.Arrays;
import java.util.Locale;

/** The enums of a sheet have a name for every constant: alone, and in lists, as histories show them. */
class SheetWordsTests {

    private final ReloadableResourceBundleMessageSource messages =
            new ReloadableResourceBundleMessageSource();

    SheetWordsTests() {
        messages.setBasename("classpath:messages/practices");
        messages.setDefaultEncoding("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SheetStatus.class,
                TerritoryKind.class,
                Audience.class,
                Theme.class,
                Aim.class,
                Initiative.class,
                Licence.class
            })
    void everyConstantHasAName(Class<? extends Enum<?>> words) {
        var name = words == SheetStatus.class ? "status" : decapitalised(words.getSimpleName());

        assertThat(Arrays.stream(words.getEnumConstants()))
                .allSatisfy(word ->
                        assertThat(
                                        messages.getMessage(
                                                "practices.sheet." + name + "." + word,
                                                null,
                                                Locale.FRENCH))
                                .isNotBlank());
    }

    private static String decapitalised(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }
}
