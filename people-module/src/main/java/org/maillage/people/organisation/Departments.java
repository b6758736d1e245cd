package org.maillage.people.organisation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The departments of France and the regions that they belong to since 2016; and what an INSEE code of a commune says of both. */
final class Departments {

    private static final Map<String, String> BY_REGION =
            Map.ofEntries(
                    Map.entry(
                            "Auvergne-Rhône-Alpes",
                            "01 Ain;03 Allier;07 Ardèche;15 Cantal;26 Drôme;38 Isère;42 Loire;43"
                                + " Haute-Loire;63 Puy-de-Dôme;69 Rhône;73 Savoie;74 Haute-Savoie"),
                    Map.entry(
                            "Bourgogne-Franche-Comté",
                            "21 Côte-d’Or;25 Doubs;39 Jura;58 Nièvre;70 Haute-Saône;71"
                                    + " Saône-et-Loire;89 Yonne;90 Territoire de Belfort"),
                    Map.entry(
                            "Bretagne",
                            "22 Côtes-d’Armor;29 Finistère;35 Ille-et-Vilaine;56 Morbihan"),
                    Map.entry(
                            "Centre-Val de Loire",
                            "18 Cher;28 Eure-et-Loir;36 Indre;37 Indre-et-Loire;41 Loir-et-Cher;45"
                                    + " Loiret"),
                    Map.entry("Corse", "2A Corse-du-Sud;2B Haute-Corse"),
                    Map.entry(
                            "Grand Est",
                            "08 Ardennes;10 Aube;51 Marne;52 Haute-Marne;54 Meurthe-et-Moselle;55"
                                    + " Meuse;57 Moselle;67 Bas-Rhin;68 Haut-Rhin;88 Vosges"),
                    Map.entry("Guadeloupe", "971 Guadeloupe"),
                    Map.entry("Guyane", "973 Guyane"),
                    Map.entry(
                            "Hauts-de-France",
                            "02 Aisne;59 Nord;60 Oise;62 Pas-de-Calais;80 Somme"),
                    Map.entry(
                            "Île-de-France",
                            "75 Paris;77 Seine-et-Marne;78 Yvelines;91 Essonne;92 Hauts-de-Seine;"
                                    + "93 Seine-Saint-Denis;94 Val-de-Marne;95 Val-d’Oise"),
                    Map.entry("La Réunion", "974 La Réunion"),
                    Map.entry("Martinique", "972 Martinique"),
                    Map.entry("Mayotte", "976 Mayotte"),
                    Map.entry(
                            "Normandie", "14 Calvados;27 Eure;50 Manche;61 Orne;76 Seine-Maritime"),
                    Map.entry(
                            "Nouvelle-Aquitaine",
                            "16 Charente;17 Charente-Maritime;19 Corrèze;23 Creuse;24 Dordogne;33"
                                + " Gironde;40 Landes;47 Lot-et-Garonne;64 Pyrénées-Atlantiques;79"
                                + " Deux-Sèvres;86 Vienne;87 Haute-Vienne"),
                    Map.entry(
                            "Occitanie",
                            "09 Ariège;11 Aude;12 Aveyron;30 Gard;31 Haute-Garonne;32 Gers;34"
                                    + " Hérault;46 Lot;48 Lozère;65 Hautes-Pyrénées;66"
                                    + " Pyrénées-Orientales;81 Tarn;82 Tarn-et-Garonne"),
                    Map.entry(
                            "Pays de la Loire",
                            "44 Loire-Atlantique;49 Maine-et-Loire;53 Mayenne;72 Sarthe;85 Vendée"),
                    Map.entry(
                            "Provence-Alpes-Côte d’Azur",
                            "04 Alpes-de-Haute-Provence;05 Hautes-Alpes;06 Alpes-Maritimes;13"
                                    + " Bouches-du-Rhône;83 Var;84 Vaucluse"));

    private static final String CODE = "0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-8]|98[46-8]";

    private static final Map<String, Department> BY_CODE = byCode();

    private Departments() {}

    /** One of them. */
    record Department(String code, String name, String region) {}

    static Optional<Department> of(@Nullable String code) {
        return Optional.ofNullable(code).map(BY_CODE::get);
    }

    /** The code, however the department is told: {@code 1}, {@code Nord}, {@code 59 – Nord}; what was typed where it is none. */
    static String read(String typed) {
        var code = Typed.code(typed.replaceAll("\\s[–-]\\s.*", ""));
        if (code.matches("[1-9]")) {
            return "0" + code;
        }
        var name = Typed.plain(typed);
        return BY_CODE.values().stream()
                .filter(found -> Typed.plain(found.name()).equals(name))
                .map(Department::code)
                .findFirst()
                .orElse(code);
    }

    /** {@code 59 – Nord}; the code alone where the department has no region, as in the Pacific. */
    static String label(String code) {
        return of(code).map(found -> code + " – " + found.name()).orElse(code);
    }

    /** The first two characters of the commune's code, overseas the first three; empty where that is no department. */
    static String codeOfCommune(String cogCode) {
        boolean overseas = cogCode.startsWith("97") || cogCode.startsWith("98");
        var code = cogCode.isEmpty() ? "" : cogCode.substring(0, overseas ? 3 : 2);
        return code.matches(CODE) ? code : "";
    }

    private static Map<String, Department> byCode() {
        var all = new LinkedHashMap<String, Department>();
        BY_REGION.forEach((region, departments) -> {
            for (var department : departments.split(";", -1)) {
                int space = department.indexOf(' ');
                var code = department.substring(0, space);
                all.put(code, new Department(code, department.substring(space + 1), region));
            }
        });
        return Map.copyOf(all);
    }
}
