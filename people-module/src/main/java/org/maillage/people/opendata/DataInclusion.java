package org.maillage.people.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The structures of data·inclusion, schema version 1. Only what its schema takes is written. */
final class DataInclusion {

    private static final int LONGEST_NAME = 150;
    private static final int SHORTEST_DESCRIPTION = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DataInclusion() {}

    /**
     * A structure as the schema has it.
     *
     * @param reseauxPorteurs {@code fcsf} for those of the network
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Structure(
            String source,
            String id,
            String nom,
            LocalDate dateMaj,
            @Nullable String siret,
            @Nullable String commune,
            @Nullable String codePostal,
            @Nullable String codeInsee,
            @Nullable String adresse,
            @Nullable String complementAdresse,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude,
            @Nullable String telephone,
            @Nullable String courriel,
            @Nullable String siteWeb,
            @Nullable String description,
            @Nullable String horairesAccueil,
            @Nullable List<String> reseauxPorteurs) {

        static Structure of(OpenOrganisation organisation, String source) {
            var identity = organisation.identity();
            var place = organisation.reception();
            return new Structure(
                    source,
                    organisation.id().toString(),
                    organisation.name(),
                    organisation.changedOn(),
                    identity.siret(),
                    identity.commune(),
                    place.postalCode(),
                    identity.cogCode(),
                    place.address(),
                    place.complement(),
                    place.longitude(),
                    place.latitude(),
                    place.phone(),
                    place.email(),
                    identity.website(),
                    told(organisation.offer()),
                    place.openingHours(),
                    organisation.inNetwork() ? List.of("fcsf") : null);
        }
    }

    static Set<Gap> gaps(OpenOrganisation organisation) {
        var name = organisation.name();
        return name.codePointCount(0, name.length()) > LONGEST_NAME
                ? EnumSet.of(Gap.SHORTER_NAME)
                : EnumSet.noneOf(Gap.class);
    }

    /** An array of those without a gap; the others are left out. */
    static String write(List<OpenOrganisation> organisations, String source) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        organisations.stream()
                                .filter(organisation -> gaps(organisation).isEmpty())
                                .map(organisation -> Structure.of(organisation, source))
                                .toList());
    }

    private static @Nullable String told(OpenOrganisation.Offer offer) {
        var text = offer.description() == null ? offer.summary() : offer.description();
        return text == null || text.length() < SHORTEST_DESCRIPTION ? null : text;
    }
}
