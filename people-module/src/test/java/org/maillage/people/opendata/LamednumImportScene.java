package org.maillage.people.opendata;

import org.maillage.people.Sirets;
import org.maillage.people.organisation.OrganisationImportScene;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rows as the schema LaMednum has them. */
abstract class LamednumImportScene extends OrganisationImportScene {

    Map<String, String> row() {
        var row = new LinkedHashMap<String, String>();
        row.put("id", "lieu-1");
        row.put("pivot", Sirets.next());
        row.put("nom", "Lieu " + mark);
        row.put("commune", "Lille");
        row.put("code_postal", "59000");
        row.put("code_insee", "59350");
        row.put("adresse", "1 rue du Pré");
        row.put("typologie", "ASSO|CS");
        row.put("telephone", "+33320000000");
        row.put("courriels", "accueil@exemple.test|autre@exemple.test");
        row.put("itinerance", "Fixe");
        row.put("date_maj", "2026-11-20");
        row.put("services", "Utilisation sécurisée du numérique|Compréhension du monde numérique");
        row.put("publics_specifiquement_adresses", "Familles et/ou enfants");
        row.put("frais_a_charge", "Gratuit|Payant");
        return row;
    }

    static String file(Map<String, String> row) {
        return String.join(",", row.keySet())
                + "\n\""
                + String.join("\",\"", row.values())
                + "\"\n";
    }
}
