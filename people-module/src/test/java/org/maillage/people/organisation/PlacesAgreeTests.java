package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.PeopleTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@PeopleTest
class PlacesAgreeTests {

    private static final String LIST = "/admin/people/organisations";

    @Autowired Desk desk;
    @Autowired Grants grants;

    @BeforeEach
    void everythingIsAllowed() {
        grants.everywhere();
    }

    @ParameterizedTest
    @CsvSource({
        "59350, '', '', Nord, Hauts-de-France",
        "2A004, '', '', Corse-du-Sud, Corse",
        "97411, '', '', La Réunion, La Réunion",
        "'', 35, '', Ille-et-Vilaine, Bretagne",
        "13055, 13, Provence-Alpes-Côte d’Azur, Bouches-du-Rhône, Provence-Alpes-Côte d’Azur"
    })
    void findsTheDepartmentAndTheRegion(
            String cogCode, String code, String typed, String department, String region) {
        var saved =
                submit(Desk.fields("cogCode", cogCode, "departmentCode", code, "region", typed));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(desk.open(String.valueOf(saved.location())).text(".facts"))
                .contains(department, region);
    }

    @ParameterizedTest
    @CsvSource({
        "departmentCode, 59350, 62, ''",
        "departmentCode, 2A004, 2B, ''",
        "departmentCode, 97411, 97, ''",
        "region, 59350, 59, Bretagne",
        "region, '', 35, Normandie"
    })
    void saysWhatDisagrees(String field, String cogCode, String department, String region) {
        var refused =
                submit(
                        Desk.fields(
                                "cogCode",
                                cogCode,
                                "departmentCode",
                                department,
                                "region",
                                region));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
    }

    @Test
    void leavesAloneWhatHasNoRegion() {
        var saved = submit(Desk.fields("cogCode", "98818", "departmentCode", "988"));

        assertThat(saved.status()).isEqualTo(303);
    }

    @Test
    void knowsADepartmentOfEachRegion() {
        var codes =
                Stream.concat(
                        Stream.of("2A", "2B"),
                        IntStream.rangeClosed(1, 976).mapToObj(i -> i < 10 ? "0" + i : "" + i));
        var known = codes.flatMap(code -> Departments.of(code).stream()).toList();

        assertThat(known).hasSize(101);
        assertThat(known)
                .extracting(Departments.Department::region)
                .containsAll(Places.REGIONS)
                .allMatch(Places.REGIONS::contains);
    }

    private Desk.Page submit(Map<String, String> typed) {
        var form =
                new HashMap<>(
                        Map.of(
                                "owner", "itself",
                                "type", "COMMUNITY_CENTRE",
                                "name", "Placée (fictive)"));
        form.putAll(typed);
        return desk.submit(LIST + "/new", form);
    }
}
