package org.maillage.people.commune;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class CommuneReadingTests {

    static final String COMMUNES =
            """
            TYPECOM,COM,REG,DEP,LIBELLE,COMPARENT
            COM,01015,84,01,Arboys en Bugey,
            COM,59350,32,59,Lille,
            COMD,01340,84,01,Saint-Bois,01015
            ARM,75101,11,75,Paris 1er Arrondissement,75056
            COM,?,84,01,Nulle part,
            """;

    static final String EVENTS =
            """
            MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP
            32,2016-01-01,COM,01340,Saint-Bois,COM,01015,Arboys en Bugey
            32,2016-01-01,COM,01340,Saint-Bois,COMD,01340,Saint-Bois
            31,1970-01-01,COM,99001,Premier (fictif),COM,99002,Deuxième (fictif)
            31,1980-01-01,COM,99002,Deuxième (fictif),COM,59350,Lille
            31,1990-01-01,COM,99003,Perdu (fictif),COM,99009,Disparu (fictif)
            31,1990-01-01,COM,99004,Rond (fictif),COM,99005,Carré (fictif)
            31,1990-01-01,COM,99005,Carré (fictif),COM,99004,Rond (fictif)
            21,1985-01-01,COM,59350,Lille,COM,01015,Arboys en Bugey
            10,2016-02-30,COM,01341,Jamais (fictif),COM,01015,Arboys en Bugey
            """;

    static final String ASSOCIATIONS =
            """
            CODGEO;LIBGEO;EPCI;LIBEPCI
            59350;Lille;200093201;Métropole Européenne de Lille
            01015;Arboys en Bugey;ZZZZZZZZZ;Sans objet
            """;

    @Test
    void knowsThoseThatExistAndTheirAssociations() {
        assertThat(read(COMMUNES, ASSOCIATIONS).communes())
                .containsExactly(
                        new Commune("01015", "Arboys en Bugey", null, null, null, null),
                        new Commune(
                                "59350",
                                "Lille",
                                "200093201",
                                "Métropole Européenne de Lille",
                                null,
                                null),
                        new Commune("75101", "Paris 1er Arrondissement", null, null, null, null));
    }

    @Test
    void followsMergersToWhatExists() {
        assertThat(read(EVENTS, COMMUNES).communes())
                .filteredOn(commune -> commune.until() != null)
                .containsExactly(
                        gone("01340", "Saint-Bois", LocalDate.of(2015, 12, 31), "01015"),
                        gone("99001", "Premier (fictif)", LocalDate.of(1969, 12, 31), "59350"),
                        gone("99002", "Deuxième (fictif)", LocalDate.of(1979, 12, 31), "59350"));
    }

    @Test
    void hasNothingWithoutTheCommunesThemselves() {
        assertThat(read(EVENTS, ASSOCIATIONS).hasCommunes()).isFalse();
        assertThat(read("a,b\n1,2\n").communes()).isEmpty();
    }

    private static Commune gone(String code, String name, LocalDate until, String successor) {
        return new Commune(code, name, null, null, until, successor);
    }

    private static CommuneReading read(String... files) {
        var reading = new CommuneReading();
        for (var file : files) {
            CsvReader.builder()
                    .fieldSeparator(file.contains(";") ? ';' : ',')
                    .ofNamedCsvRecord(file)
                    .forEach(reading::read);
        }
        return reading;
    }
}
