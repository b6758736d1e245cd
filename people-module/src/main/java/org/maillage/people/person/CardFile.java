package org.maillage.people.person;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Telephone;
import ezvcard.property.TextListProperty;
import ezvcard.property.TextProperty;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads vCards of the versions 2.1 to 4.0, leniently: what is not understood is left out. */
final class CardFile {

    static final int MOST_CARDS = 500;
    private static final int RAW = 2_000;

    private CardFile() {}

    /** UTF-8, or what older programs of this country write. */
    static String text(byte[] content) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.replace("\ufeff", "").replace("\0", "");
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252")).replace("\0", "");
        }
    }

    /**
     * A card.
     *
     * @param somebody false: it is an organisation's, or a group's
     */
    record Card(PersonForm person, boolean somebody) {}

    /** At most so many that one knows whether there are too many. */
    static List<Card> cards(String text) {
        var cards = new ArrayList<Card>();
        try (var reader = new VCardReader(text)) {
            VCard card = reader.readNext();
            while (card != null && cards.size() <= MOST_CARDS) {
                cards.add(new Card(person(card), isSomebodys(card)));
                card = reader.readNext();
            }
        } catch (IOException | RuntimeException unreadable) {
            return cards;
        }
        return cards;
    }

    /** Apple says it in a word of its own; version 3.0, in which most are written, has none. */
    private static boolean isSomebodys(VCard card) {
        var kind = card.getKind();
        var apple = card.getExtendedProperty("X-ABShowAs");
        return (kind == null || kind.isIndividual())
                && (apple == null || !"COMPANY".equalsIgnoreCase(apple.getValue()));
    }

    private static PersonForm person(VCard card) {
        var name = card.getStructuredName();
        var given = name == null ? "" : Typed.line(name.getGiven());
        var family = name == null ? "" : Typed.line(name.getFamily());
        return new PersonForm(
                0,
                "",
                displayName(card, given, family),
                given,
                family,
                first(emails(card)),
                first(phones(card)),
                raw(card));
    }

    /** Telephones of some makers write no FN. */
    private static String displayName(VCard card, String given, String family) {
        var stated = value(card.getFormattedName());
        var composed = Typed.line(given + " " + family);
        return Stream.of(stated, composed, list(card.getOrganization()))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    private static List<String> phones(VCard card) {
        return card.getTelephoneNumbers().stream().map(CardFile::number).toList();
    }

    private static String number(Telephone phone) {
        var uri = phone.getUri();
        return Objects.requireNonNullElse(
                phone.getText() != null || uri == null ? phone.getText() : uri.getNumber(), "");
    }

    private static List<String> emails(VCard card) {
        return card.getEmails().stream().map(CardFile::value).toList();
    }

    private static String first(List<String> several) {
        return several.isEmpty() ? "" : several.getFirst();
    }

    /** What has no field of ours stays word for word, until somebody has decided what it means. */
    private static String raw(VCard card) {
        var lines =
                Stream.of(
                                list(card.getOrganization()),
                                card.getTitles().stream()
                                        .map(CardFile::value)
                                        .collect(Collectors.joining(", ")),
                                further(emails(card)),
                                further(phones(card)),
                                card.getNotes().stream()
                                        .map(CardFile::value)
                                        .collect(Collectors.joining("\n")))
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n"));
        return lines.length() > RAW
                ? lines.substring(0, lines.offsetByCodePoints(0, RAW / 2))
                : lines;
    }

    private static String further(List<String> several) {
        return several.stream()
                .skip(1)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String value(@Nullable TextProperty property) {
        return property == null ? "" : Objects.requireNonNullElse(property.getValue(), "");
    }

    private static String list(@Nullable TextListProperty property) {
        return property == null ? "" : String.join(", ", property.getValues());
    }
}
