package org.maillage.people.person;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;
import org.maillage.platform.transfer.ImportRow;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of a file as a person. */
record ImportedPerson(
        ImportRow row, PersonForm form, String organisation, String siret, String function) {

    static final String NAME = "displayName";
    static final String EMAIL = "email";
    static final String ORGANISATION = "organisation";
    static final String SIRET = "siret";
    private static final Pattern SEVERAL = Pattern.compile("\\s*(?::::|[;,])\\s*");
    private static final Pattern WITHOUT_ITS_ZERO = Pattern.compile("[1-9][0-9]{8}");

    static ImportedPerson of(ImportRow row) {
        var given = row.value("givenName");
        var family = row.value("familyName");
        var whole =
                Stream.of(given, family)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        var display = row.value(NAME).isEmpty() ? whole : row.value(NAME);
        return new ImportedPerson(
                row,
                new PersonForm(
                        0,
                        "",
                        display,
                        given,
                        family,
                        first(row.value(EMAIL)),
                        phone(first(row.value("phone"))),
                        row.value("rawText")),
                Typed.line(row.value(ORGANISATION)),
                Typed.code(row.value(SIRET)),
                Typed.line(row.value("function")));
    }

    private static String first(String several) {
        return SEVERAL.split(several, 2)[0];
    }

    /** A spreadsheet that took it for a number has taken its zero away. */
    private static String phone(String typed) {
        return WITHOUT_ITS_ZERO.matcher(typed).matches() ? "0" + typed : typed;
    }

    String name() {
        return form.displayName();
    }

    @Nullable String emailKey() {
        return form.email().isEmpty() ? null : form.email().toLowerCase(Locale.ROOT);
    }

    /** As somebody who was not known. */
    PersonState fresh() {
        return form.state();
    }

    /**
     * What the file knows replaces what was known; what it does not know stays. So does a name that is only spelt in another way.
     */
    PersonState over(PersonState known, boolean sameName) {
        var read = form.state();
        return new PersonState(
                sameName ? known.displayName() : read.displayName(),
                sameName
                        ? either(known.givenName(), read.givenName())
                        : either(read.givenName(), known.givenName()),
                sameName
                        ? either(known.familyName(), read.familyName())
                        : either(read.familyName(), known.familyName()),
                email(read.email(), known.email()),
                either(read.phone(), known.phone()),
                either(read.rawText(), known.rawText()));
    }

    private static @Nullable String email(@Nullable String read, @Nullable String known) {
        return read == null || read.equalsIgnoreCase(known) ? known : read;
    }

    private static @Nullable String either(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
