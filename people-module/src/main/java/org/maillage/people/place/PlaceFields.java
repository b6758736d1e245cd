package org.maillage.people.place;

import org.maillage.platform.transfer.ImportField;

import java.util.List;

/** What a file may tell of a place, and what its columns are called in the files that people have. */
final class PlaceFields {

    static final List<ImportField> ALL =
            List.of(
                    field(
                            "address",
                            300,
                            "adresse|adresse postale|rue|voie|user adres|adresse 1|address|street"),
                    field(
                            "addressComplement",
                            300,
                            "complément d'adresse|complément adresse|comp adresse|adresse"
                                    + " 2|bâtiment|address complement"),
                    field("postalCode", 10, "code postal|cp|postal code|zip|postcode"),
                    field(
                            "quarterCode",
                            20,
                            "qpv|code qpv|quartier prioritaire|code quartier|code qp|priority"
                                    + " quarter"),
                    field("latitude", 20, "latitude|lat"),
                    field("longitude", 20, "longitude|lng|lon|long"),
                    field(
                            "phone",
                            200,
                            "téléphone|tél|numéro de téléphone|num tel|telephone|standard|phone"),
                    field(
                            "email",
                            1_000,
                            "courriel|courriels|email|e-mail|mail|mail struc|adresse"
                                    + " électronique|adresse mail|contact mail"),
                    field("openingHours", 500, "horaires openstreetmap|opening hours"),
                    field("summary", 280, "présentation courte|présentation résumé|résumé|summary"),
                    field(
                            "description",
                            10_000,
                            "présentation|présentation détail|description|presentation"),
                    field("services", 2_000, "services|services numériques|digital services"),
                    field("audiences", 500, "publics|publics spécifiquement adressés|audiences"),
                    field("fees", 200, "frais|frais à charge|tarif|tarifs|fees"));

    private PlaceFields() {}

    private static ImportField field(String key, int longest, String headers) {
        return new ImportField(key, false, longest, List.of(headers.split("\\|", -1)));
    }
}
