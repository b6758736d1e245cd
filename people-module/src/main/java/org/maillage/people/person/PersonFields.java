package org.maillage.people.person;

import org.maillage.platform.transfer.ImportField;

import java.util.List;

/** What a file may tell of a person, and what its columns are called by people, by Google and by Outlook. */
final class PersonFields {

    static final List<ImportField> ALL =
            List.of(
                    field(
                            "displayName",
                            160,
                            "nom complet|nom et prénom|prénom et nom|nom prénom|prénom nom|nom"
                                    + " affiché|personne|contact|name|full name|display name"),
                    field("givenName", 100, "prénom|prénoms|given name|first name|firstname"),
                    field(
                            "familyName",
                            100,
                            "nom|nom de famille|nom d'usage|family name|last"
                                    + " name|lastname|surname"),
                    field(
                            "email",
                            254,
                            "courriel|email|e-mail|mail|adresse électronique|adresse mail|adresse"
                                    + " e-mail|adresse de messagerie|adresse de courriel|courrier"
                                    + " électronique|e-mail 1 - value|e-mail address"),
                    field(
                            "phone",
                            40,
                            "téléphone|tél|portable|mobile|téléphone mobile|tél. mobile|téléphone"
                                + " portable|numéro de téléphone|téléphone professionnel|téléphone"
                                + " (bureau)|phone 1 - value|mobile phone|business phone|primary"
                                + " phone|phone"),
                    field(
                            "organisation",
                            200,
                            "structure|organisation|centre|centre"
                                + " social|organisme|association|société|employeur|entreprise|organization"
                                + " name|organization 1 - name|company"),
                    field("siret", 20, "siret|n° siret|numéro siret"),
                    field(
                            "function",
                            200,
                            "fonction|poste|titre|mandat|rôle|profession|organization title"
                                    + "|organization 1 - title|job title"),
                    field(
                            "rawText",
                            2_000,
                            "note|notes|remarque|remarques|commentaire|commentaires|observations"));

    private PersonFields() {}

    private static ImportField field(String key, int longest, String headers) {
        return new ImportField(key, false, longest, List.of(headers.split("\\|", -1)));
    }
}
