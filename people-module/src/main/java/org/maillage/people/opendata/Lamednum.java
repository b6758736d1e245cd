package org.maillage.people.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.OrganisationType;
import org.maillage.platform.transfer.export.FormulaMark;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of places of digital mediation, schema "Lieux de médiation numérique" 1.0.2: UTF-8, comma, lists with a vertical bar. Only what
 * its schema takes is written.
 */
final class Lamednum {

    /** As the schema has them. */
    static final String POSTAL_CODE = "[0-9]{5}";

    static final String COG_CODE = "(?:[013-9][0-9]|2[AB1-9])[0-9]{3}";

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "pivot",
                    "nom",
                    "commune",
                    "code_postal",
                    "code_insee",
                    "adresse",
                    "complement_adresse",
                    "latitude",
                    "longitude",
                    "typologie",
                    "telephone",
                    "courriels",
                    "site_web",
                    "horaires",
                    "presentation_resume",
                    "presentation_detail",
                    "source",
                    "itinerance",
                    "structure_parente",
                    "date_maj",
                    "services",
                    "publics_specifiquement_adresses",
                    "prise_en_charge_specifique",
                    "frais_a_charge",
                    "dispositif_programmes_nationaux",
                    "formations_labels",
                    "autres_formations_labels",
                    "modalites_acces",
                    "modalites_accompagnement",
                    "fiche_acces_libre",
                    "prise_rdv");

    private Lamednum() {}

    static Set<Gap> gaps(OpenOrganisation organisation) {
        var gaps = EnumSet.noneOf(Gap.class);
        note(gaps, Gap.IDENTIFIER, organisation.identity().pivot());
        note(gaps, Gap.ADDRESS, organisation.reception().address());
        note(gaps, Gap.POSTAL_CODE, organisation.reception().postalCode());
        note(gaps, Gap.COMMUNE, organisation.identity().commune());
        return gaps;
    }

    private static void note(Set<Gap> gaps, Gap gap, @Nullable String value) {
        if (value == null) {
            gaps.add(gap);
        }
    }

    /** Those without a gap; the others are left out. */
    static String write(List<OpenOrganisation> organisations, String source) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(COLUMNS);
            organisations.stream()
                    .filter(organisation -> gaps(organisation).isEmpty())
                    .map(organisation -> row(organisation, source))
                    .forEach(row -> csv.writeRecord(cells(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> cells(Map<String, String> row) {
        return COLUMNS.stream().map(name -> row.getOrDefault(name, "")).toList();
    }

    private static Map<String, String> row(OpenOrganisation organisation, String source) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", organisation.id().toString());
        row.put("nom", text(organisation.name()));
        row.put("typologie", kind(organisation.type()));
        row.put("source", source);
        row.put("date_maj", organisation.changedOn().toString());
        identity(row, organisation.identity());
        reception(row, organisation.reception());
        offer(row, organisation.offer());
        return row;
    }

    private static void identity(Map<String, String> row, OpenOrganisation.Identity identity) {
        row.put("pivot", text(identity.pivot()));
        row.put("commune", text(identity.commune()));
        row.put("site_web", text(identity.website()));
        var code = identity.cogCode();
        row.put("code_insee", code != null && code.matches(COG_CODE) ? code : "");
    }

    private static void reception(Map<String, String> row, OpenOrganisation.Reception place) {
        row.put("adresse", text(place.address()));
        row.put("complement_adresse", text(place.complement()));
        row.put("code_postal", text(place.postalCode()));
        row.put("latitude", place.latitude() == null ? "" : place.latitude().toPlainString());
        row.put("longitude", place.longitude() == null ? "" : place.longitude().toPlainString());
        row.put("telephone", place.phone() == null ? "" : place.phone());
        row.put("courriels", text(place.email()));
        row.put("horaires", text(place.openingHours()));
    }

    private static void offer(Map<String, String> row, OpenOrganisation.Offer offer) {
        row.put("presentation_resume", text(offer.summary()));
        row.put("presentation_detail", text(offer.description()));
        row.put("services", String.join("|", offer.services()));
        row.put("publics_specifiquement_adresses", String.join("|", offer.audiences()));
        row.put("frais_a_charge", String.join("|", offer.fees()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : FormulaMark.set(value);
    }

    /** The codes of data·inclusion that LaMednum points to; nothing where none fits. */
    private static String kind(OrganisationType type) {
        return switch (type) {
            case COMMUNITY_CENTRE -> "CS";
            case SOCIAL_LIFE_SPACE -> "EVS";
            case FEDERATION, REGIONAL_UNION, NATIONAL_FEDERATION -> "ASSO";
            case CAF -> "CAF";
            case MSA -> "MSA";
            case LOCAL_AUTHORITY, CNAF, CNAV, CCMSA, PARTNER, INSTITUTION -> "";
        };
    }
}
