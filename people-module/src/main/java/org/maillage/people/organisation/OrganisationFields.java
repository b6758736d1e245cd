package org.maillage.people.organisation;

import org.maillage.platform.transfer.ImportField;

import java.util.List;

/** What a file may tell of an organisation itself, and what its columns are called in the files that people have. */
final class OrganisationFields {

    static final List<ImportField> ALL =
            List.of(
                    new ImportField(
                            "name",
                            true,
                            200,
                            words(
                                    "nom|nom de la structure|structure|nom"
                                        + " structure|organisation|dénomination|raison sociale|nom"
                                        + " du centre|centre"
                                        + " social|centre|établissement|organisme|association|user"
                                        + " nom|name|organization|organisation name")),
                    field("id", 60, "identifiant|id|identifiant maillage|identifier"),
                    field("type", 100, "type|type de structure|typologie|kind"),
                    field("siret", 30, "siret|n° siret|numéro siret|no siret|siret number"),
                    field(
                            "rna",
                            20,
                            "rna|n° rna|numéro rna|numéro d'association|no rna|rna number"),
                    field(
                            "aliases",
                            5_000,
                            "autres noms|alias|sigle|nom court|nom d'usage|acronyme|aliases|other"
                                    + " names"),
                    field("commune", 120, "commune|ville|localité|libellé commune|city|town"),
                    field(
                            "cogCode",
                            10,
                            "code insee|code commune|code commune cog|code cog|insee|codgeo|insee"
                                    + " code|municipality code"),
                    field("departmentCode", 60, "département|code département|dept|dép|department"),
                    field("region", 120, "région|region"),
                    field(
                            "website",
                            1_000,
                            "site internet|site web|site|url|site inter|page web|website|web"),
                    field(
                            "note",
                            4_000,
                            "note|notes|note"
                                + " interne|remarque|remarques|commentaire|commentaires|observations|internal"
                                + " note"));

    private OrganisationFields() {}

    private static ImportField field(String key, int longest, String headers) {
        return new ImportField(key, false, longest, words(headers));
    }

    private static List<String> words(String headers) {
        return List.of(headers.split("\\|", -1));
    }
}
