package org.maillage.people.organisation;

import de.siegmar.fastcsv.writer.CsvWriter;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.TextProperty;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;
import org.maillage.platform.transfer.export.FormulaMark;
import org.maillage.platform.transfer.sheet.SheetRefused;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * vCards of organisations as the table that the import reads. A card that is a person's becomes a row without a name: it is seen among
 * the rows to mend, and nothing is made of it.
 */
final class CardTable {

    private static final int MOST_BYTES = 5_000_000;
    private static final String BEGINNING = "BEGIN:VCARD";
    private static final List<String> HEADERS =
            List.of(
                    "Nom",
                    "Identifiant",
                    "Type",
                    "Autres noms",
                    "Site internet",
                    "Adresse",
                    "Code postal",
                    "Ville",
                    "Région",
                    "Téléphone",
                    "Courriel",
                    "Remarque");

    private CardTable() {}

    /** The file itself, unless it holds vCards. */
    static InputStreamSource of(MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            var beginning = new String(in.readNBytes(64), StandardCharsets.UTF_8);
            if (!beginning
                    .replace("\ufeff", "")
                    .strip()
                    .toUpperCase(Locale.ROOT)
                    .startsWith(BEGINNING)) {
                return file;
            }
        }
        if (file.getSize() > MOST_BYTES) {
            throw new SheetRefused("too-large");
        }
        return new ByteArrayResource(table(text(file.getBytes())).getBytes(StandardCharsets.UTF_8));
    }

    /** UTF-8, or what older programs of this country write. */
    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static String table(String cards) throws IOException {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out);
                var reader = new VCardReader(cards.replace("\ufeff", ""))) {
            csv.writeRecord(HEADERS);
            for (var card = reader.readNext(); card != null; card = reader.readNext()) {
                csv.writeRecord(row(card).stream().map(FormulaMark::set).toList());
            }
        } catch (RuntimeException unreadable) {
            throw new IOException(unreadable);
        }
        return out.toString();
    }

    private static List<String> row(VCard card) {
        var address =
                card.getAddresses().isEmpty() ? new Address() : card.getAddresses().getFirst();
        return List.of(
                isOrganisation(card) ? name(card) : "",
                card.getUid() == null ? "" : shown(card.getUid()).replace("urn:uuid:", ""),
                type(card),
                card.getNickname() == null
                        ? ""
                        : String.join(" | ", card.getNickname().getValues()),
                card.getUrls().isEmpty() ? "" : shown(card.getUrls().getFirst()),
                Typed.line(address.getStreetAddress()),
                Typed.line(address.getPostalCode()),
                Typed.line(address.getLocality()),
                region(Typed.line(address.getRegion())),
                phone(card),
                card.getEmails().isEmpty()
                        ? ""
                        : Typed.line(card.getEmails().getFirst().getValue()),
                isOrganisation(card) ? notes(card) : shown(card.getFormattedName()));
    }

    /** It says so, or its name is the name of an organisation, or it has no name of a person. */
    private static boolean isOrganisation(VCard card) {
        if (card.getKind() != null) {
            return card.getKind().isOrg();
        }
        var organisation = organisation(card);
        var name = card.getStructuredName();
        boolean nameless =
                name == null
                        || (Typed.line(name.getFamily()) + Typed.line(name.getGiven())).isEmpty();
        return !organisation.isEmpty()
                && (nameless || organisation.equals(shown(card.getFormattedName())));
    }

    private static String name(VCard card) {
        return Stream.of(shown(card.getFormattedName()), organisation(card))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String organisation(VCard card) {
        return card.getOrganization() == null
                ? ""
                : Typed.line(String.join(", ", card.getOrganization().getValues()));
    }

    /** Other countries and programs write other things there. */
    private static String region(String written) {
        return Places.REGIONS.contains(written) ? written : "";
    }

    private static String phone(VCard card) {
        return card.getTelephoneNumbers().stream()
                .map(phone ->
                        phone.getText() != null || phone.getUri() == null
                                ? Typed.line(phone.getText())
                                : Typed.line(phone.getUri().getNumber()))
                .filter(phone -> !phone.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Categories of other programs say other things. */
    private static String type(VCard card) {
        return card.getCategories() == null
                ? ""
                : card.getCategories().getValues().stream()
                        .filter(category -> OrganisationTypes.read(category) != null)
                        .findFirst()
                        .orElse("");
    }

    private static String notes(VCard card) {
        return card.getNotes().stream().map(CardTable::shown).collect(Collectors.joining("\n"));
    }

    private static String shown(@Nullable TextProperty property) {
        return property == null ? "" : Typed.lines(property.getValue());
    }
}
