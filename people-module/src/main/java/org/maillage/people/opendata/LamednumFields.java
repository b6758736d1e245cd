package org.maillage.people.opendata;

import org.maillage.platform.transfer.ImportField;

import java.util.List;

/** The columns of LaMednum that we have a place for, under the names that the import of organisations gives to the same things. */
final class LamednumFields {

    static final String PIVOT = "pivot";
    static final String TYPE = "type";
    static final String POSTAL_CODE = "postalCode";
    static final String COG_CODE = "cogCode";
    static final String UPDATED_ON = "updatedOn";

    /** By which the format is known: its schema requires them. */
    static final List<String> REQUIRED =
            List.of("id", "pivot", "nom", "commune", "code postal", "adresse", "date maj");

    static final List<ImportField> ALL =
            List.of(
                    required("id", 200, "id"),
                    required(PIVOT, 20, "pivot"),
                    required("name", 200, "nom"),
                    required("commune", 120, "commune"),
                    required(POSTAL_CODE, 10, "code_postal"),
                    optional(COG_CODE, 10, "code_insee"),
                    required("address", 300, "adresse"),
                    optional("addressComplement", 300, "complement_adresse"),
                    optional("latitude", 20, "latitude"),
                    optional("longitude", 20, "longitude"),
                    optional(TYPE, 200, "typologie"),
                    optional("phone", 200, "telephone"),
                    optional("email", 1_000, "courriels"),
                    optional("website", 2_000, "site_web"),
                    optional("openingHours", 500, "horaires"),
                    optional("summary", 280, "presentation_resume"),
                    optional("description", 10_000, "presentation_detail"),
                    required(UPDATED_ON, 30, "date_maj"),
                    optional("services", 2_000, "services"),
                    optional("audiences", 500, "publics_specifiquement_adresses"),
                    optional("fees", 200, "frais_a_charge"));

    private LamednumFields() {}

    private static ImportField required(String key, int longest, String column) {
        return new ImportField(key, true, longest, List.of(column));
    }

    private static ImportField optional(String key, int longest, String column) {
        return new ImportField(key, false, longest, List.of(column));
    }
}
