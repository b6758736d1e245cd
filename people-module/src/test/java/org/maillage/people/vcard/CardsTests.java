package org.maillage.people.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.Role;
import ezvcard.property.Title;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.platform.transfer.export.ExportFormat.Heading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

class CardsTests {

    private static final List<Heading> PERSON =
            headings(
                    "name",
                    "givenName",
                    "familyName",
                    "email",
                    "phone",
                    "organisations",
                    "titles",
                    "roles",
                    "owner",
                    "id");

    private final UUID id = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(
            value = VCardVersion.class,
            names = {"V3_0", "V4_0"})
    void aPersonComesBackAsItWas(VCardVersion version) throws IOException {
        var hostile = "Zoé; Exemple, dite \"Z\\o\"\r\nTEL:+33000000000";
        var card =
                writtenAndRead(
                        version,
                        PERSON,
                        Arrays.<Object>asList(
                                hostile,
                                "Zoé",
                                "Exemple",
                                "zoe@exemple.test",
                                "+33 1 99 00 00 00",
                                "Centre A (fictif) | Centre B (fictif)",
                                "Présidente; élue | Formatrice",
                                "Présidence",
                                "Centre A (fictif)",
                                id));

        assertThat(card.getFormattedName().getValue().replace("\r", ""))
                .isEqualTo(hostile.replace("\r", ""));
        assertThat(card.getStructuredName().getFamily()).isEqualTo("Exemple");
        assertThat(card.getStructuredName().getGiven()).isEqualTo("Zoé");
        assertThat(card.getEmails())
                .singleElement()
                .extracting("value")
                .isEqualTo("zoe@exemple.test");
        assertThat(card.getTelephoneNumbers())
                .singleElement()
                .satisfies(phone -> assertThat(phone.getText()).isEqualTo("+33 1 99 00 00 00"));
        assertThat(card.getOrganizations()).hasSize(2);
        assertThat(card.getTitles())
                .extracting(Title::getValue)
                .containsExactly("Présidente; élue", "Formatrice");
        assertThat(card.getRoles()).extracting(Role::getValue).containsExactly("Présidence");
        assertThat(card.getUid().getValue()).isEqualTo("urn:uuid:" + id);
        assertThat(card.validate(version)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = VCardVersion.class,
            names = {"V3_0", "V4_0"})
    void anOrganisationIsOne(VCardVersion version) throws IOException {
        var card =
                writtenAndRead(
                        version,
                        headings(
                                "name",
                                "type",
                                "aliases",
                                "commune",
                                "region",
                                "website",
                                "phone",
                                "email",
                                "address",
                                "addressComplement",
                                "postalCode",
                                "id"),
                        Arrays.<Object>asList(
                                "Centre (fictif)",
                                "Centre social",
                                "CS | Le Centre",
                                "Lille",
                                "Hauts-de-France",
                                "https://exemple.test",
                                "+33199000000",
                                "accueil@exemple.test",
                                "1, rue de l’Essai",
                                "Bâtiment B",
                                "59000",
                                id));

        assertThat(card.getOrganization().getValues()).containsExactly("Centre (fictif)");
        assertThat(card.getNickname().getValues()).containsExactly("CS", "Le Centre");
        assertThat(card.getTelephoneNumbers().getFirst().getText()).isEqualTo("+33199000000");
        assertThat(card.getEmails().getFirst().getValue()).isEqualTo("accueil@exemple.test");
        assertThat(card.getAddresses())
                .singleElement()
                .extracting(
                        Address::getStreetAddress,
                        Address::getExtendedAddress,
                        Address::getPostalCode,
                        Address::getLocality,
                        Address::getRegion)
                .containsExactly(
                        "1, rue de l’Essai", "Bâtiment B", "59000", "Lille", "Hauts-de-France");
        assertThat(card.getKind() != null).isEqualTo(version == VCardVersion.V4_0);
        assertThat(card.validate(version)).isEmpty();
    }

    @Test
    void aPartInAGroupIsTheTitleWhereNobodyDescribedIt() throws IOException {
        var card =
                writtenAndRead(
                        VCardVersion.V3_0,
                        headings("name", "functions", "owner"),
                        List.of("Zoé", "Secrétariat", "Centre A (fictif)"));

        assertThat(card.getTitles()).extracting(Title::getValue).containsExactly("Secrétariat");
        assertThat(card.getRoles()).extracting(Role::getValue).containsExactly("Secrétariat");
    }

    private static VCard writtenAndRead(
            VCardVersion version, List<Heading> headings, List<Object> values) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new VCardFormat("vcard", version).begin(out, headings);
        writer.row(List.copyOf(values));
        writer.end();
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("BEGIN:VCARD\r\nVERSION:" + version.getVersion());
        try (var reader = new VCardReader(text)) {
            return reader.readNext();
        }
    }

    private static List<Heading> headings(String... names) {
        return Arrays.stream(names).map(name -> new Heading(name, name)).toList();
    }
}
