package org.maillage.people.vcard;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Kind;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What of a record stands on its card. */
final class Cards {

    private static final String SEVERAL = " \\| ";

    private Cards() {}

    /**
     * @param fields the list's exported columns that have a value; only persons have an {@code owner}
     */
    static VCard of(Map<String, String> fields, VCardVersion version) {
        var card = new VCard();
        card.setFormattedName(fields.getOrDefault("name", ""));
        if (fields.containsKey("id")) {
            card.setUid(new Uid("urn:uuid:" + UUID.fromString(fields.get("id"))));
        }
        if (fields.containsKey("owner")) {
            person(card, fields);
        } else {
            organisation(card, fields, version);
        }
        return card;
    }

    private static void person(VCard card, Map<String, String> fields) {
        var name = new StructuredName();
        name.setFamily(fields.getOrDefault("familyName", fields.getOrDefault("name", "")));
        name.setGiven(fields.get("givenName"));
        card.setStructuredName(name);
        contact(card, fields);
        functions(card, fields);
        if (fields.containsKey("organisations")) {
            for (var organisation : fields.get("organisations").split(SEVERAL, -1)) {
                var named = new Organization();
                named.getValues().add(organisation);
                card.addOrganization(named);
            }
        }
    }

    /** What they call it themselves, and what it is among the functions that all use; many programs show the first only. */
    private static void functions(VCard card, Map<String, String> fields) {
        var roles = several(fields, "roles", "functions");
        var titles = several(fields, "titles", "describedAs");
        roles.forEach(card::addRole);
        (titles.isEmpty() ? roles : titles).forEach(card::addTitle);
    }

    private static List<String> several(Map<String, String> fields, String name, String orName) {
        var text = fields.getOrDefault(name, fields.getOrDefault(orName, ""));
        return text.isEmpty() ? List.of() : List.of(text.split(SEVERAL, -1));
    }

    private static void contact(VCard card, Map<String, String> fields) {
        if (fields.containsKey("email")) {
            card.addEmail(fields.get("email"));
        }
        if (fields.containsKey("phone")) {
            var phone = new Telephone(fields.get("phone"));
            phone.getTypes().add(TelephoneType.VOICE);
            card.addTelephoneNumber(phone);
        }
    }

    private static void organisation(VCard card, Map<String, String> fields, VCardVersion version) {
        var name = new StructuredName();
        name.setFamily(fields.getOrDefault("name", ""));
        card.setStructuredName(name);
        card.setOrganization(fields.getOrDefault("name", ""));
        if (version == VCardVersion.V4_0) {
            card.setKind(Kind.org());
        }
        if (fields.containsKey("aliases")) {
            card.setNickname(fields.get("aliases").split(SEVERAL, -1));
        }
        if (fields.containsKey("type")) {
            card.setCategories(fields.get("type"));
        }
        if (fields.containsKey("website")) {
            card.addUrl(fields.get("website"));
        }
        contact(card, fields);
        address(card, fields);
    }

    private static void address(VCard card, Map<String, String> fields) {
        if (Stream.of("address", "postalCode", "commune", "region")
                .noneMatch(fields::containsKey)) {
            return;
        }
        var place = new Address();
        place.setStreetAddress(fields.get("address"));
        place.setExtendedAddress(fields.get("addressComplement"));
        place.setPostalCode(fields.get("postalCode"));
        place.setLocality(fields.get("commune"));
        place.setRegion(fields.get("region"));
        card.addAddress(place);
    }
}
