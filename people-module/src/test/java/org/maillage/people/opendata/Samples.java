package org.maillage.people.opendata;

import org.jspecify.annotations.Nullable;
import org.maillage.people.opendata.OpenOrganisation.Identity;
import org.maillage.people.opendata.OpenOrganisation.Offer;
import org.maillage.people.opendata.OpenOrganisation.Reception;
import org.maillage.people.published.OrganisationType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Fictional organisations, from the fullest to the barest. */
final class Samples {

    private Samples() {}

    static OpenOrganisation full() {
        return named("Centre social du Pré, dit « Le Pré » (fictif)");
    }

    static OpenOrganisation named(String name) {
        return new OpenOrganisation(
                UUID.fromString("0198f0a0-0000-7000-8000-000000000001"),
                OrganisationType.COMMUNITY_CENTRE,
                name,
                true,
                LocalDate.of(2026, 11, 26),
                new Identity(
                        "73282932000074", "W591000000", "Lille", "59350", "https://pre.example"),
                new Reception(
                        "1 rue du Pré",
                        "Bâtiment \"B\"",
                        "59000",
                        new BigDecimal("50.630000"),
                        new BigDecimal("3.060000"),
                        "+33320000000",
                        "accueil@pre.example",
                        "Mo-Fr 09:00-12:00,14:00-18:30"),
                new Offer(
                        "On y apprend.",
                        "Deux lignes,\nvraiment.",
                        List.of(
                                "Utilisation sécurisée du numérique",
                                "Compréhension du monde numérique"),
                        List.of("Jeunes", "Familles et/ou enfants"),
                        List.of("Gratuit")));
    }

    static OpenOrganisation bare() {
        return identified(null, null);
    }

    static OpenOrganisation identified(@Nullable String siret, @Nullable String rna) {
        return new OpenOrganisation(
                UUID.fromString("0198f0a0-0000-7000-8000-000000000002"),
                OrganisationType.PARTNER,
                "Partenaire (fictif)",
                false,
                LocalDate.of(2026, 11, 25),
                new Identity(siret, rna, null, null, null),
                new Reception(null, null, null, null, null, null, null, null),
                new Offer(null, null, List.of(), List.of(), List.of()));
    }
}
