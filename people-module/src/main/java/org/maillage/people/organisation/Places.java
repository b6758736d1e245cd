package org.maillage.people.organisation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Where organisations are. */
final class Places {

    /** The regions of France, as they are named since 2016. */
    static final List<String> REGIONS =
            List.of(
                    "Auvergne-Rhône-Alpes",
                    "Bourgogne-Franche-Comté",
                    "Bretagne",
                    "Centre-Val de Loire",
                    "Corse",
                    "Grand Est",
                    "Guadeloupe",
                    "Guyane",
                    "Hauts-de-France",
                    "Île-de-France",
                    "La Réunion",
                    "Martinique",
                    "Mayotte",
                    "Normandie",
                    "Nouvelle-Aquitaine",
                    "Occitanie",
                    "Pays de la Loire",
                    "Provence-Alpes-Côte d’Azur");

    private Places() {}

    /** {@code Roubaix (59)}, or the region when nothing nearer is known. */
    static @Nullable String line(
            @Nullable String commune, @Nullable String departmentCode, @Nullable String region) {
        if (commune != null) {
            return departmentCode == null ? commune : commune + " (" + departmentCode + ")";
        }
        if (departmentCode != null) {
            return region == null ? departmentCode : region + " (" + departmentCode + ")";
        }
        return region;
    }
}
