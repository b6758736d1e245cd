package org.maillage.people.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.Visibility;
import org.maillage.people.visibility.DirectoryScene.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whoever may not see a field finds it nowhere, neither by reading nor by searching; whoever may finds it wherever it belongs. Every output
 * of persons stands here: {@link DirectorySourcesTests} fails when another class reads what has a visibility.
 */
@PeopleTest
class DirectoryOutputsTests {

    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired DSLContext db;
    @Autowired MockMvc mvc;
    private @Nullable DirectoryScene scene;

    @BeforeEach
    void aPersonInAFederation() {
        scene = new DirectoryScene(db, grants, organisations, mvc);
    }

    private DirectoryScene scene() {
        return Objects.requireNonNull(scene);
    }

    @ParameterizedTest
    @EnumSource
    void nobodySeesMoreThanWasChosenAndNobodyLess(PersonField field) throws Exception {
        for (var level : levelsOf(field)) {
            var levels = new EnumMap<PersonField, Visibility>(PersonField.class);
            for (var other : PersonField.values()) {
                levels.put(other, other == field ? level : Visibility.NETWORK);
            }
            scene().choose(levels);
            for (var viewer : Viewer.values()) {
                scene().sits(viewer);
                for (var output : DirectoryOutput.all(scene())) {
                    compare(output, output.as(viewer), levels);
                }
            }
        }
    }

    /** All for the name, which cannot be hidden from the organisation; for others but the one that the name has been tried with. */
    private static List<Visibility> levelsOf(PersonField field) {
        return field == PersonField.LISTING
                ? List.of(Visibility.ORGANISATION, Visibility.FEDERATION, Visibility.NETWORK)
                : List.of(Visibility.STAFF, Visibility.ORGANISATION, Visibility.FEDERATION);
    }

    private void compare(
            DirectoryOutput output, Viewer viewer, Map<PersonField, Visibility> levels) {
        boolean there =
                viewer.isMeantBy(level(levels, PersonField.LISTING))
                        && output.needs().stream()
                                .allMatch(field -> viewer.isMeantBy(level(levels, field)));
        var text = output.text();
        var told = viewer + " " + levels + " " + output.path();
        boolean ofTheOffice = output.path().matches(".*(?:organisations|groups)/.*");
        assertThat(text.contains(scene().name)).as(told + " name").isEqualTo(there);
        marks().forEach((field, marks) -> {
            boolean seen = there && viewer.isMeantBy(level(levels, field));
            for (var one : marks) {
                if (!seen && !(ofTheOffice && one.equals(scene().officeName()))) {
                    assertThat(text).as(told + " " + field).doesNotContain(one);
                }
            }
            if (seen && output.carries().contains(field)) {
                assertThat(marks).as(told + " " + field).anyMatch(text::contains);
            }
        });
    }

    private static Visibility level(Map<PersonField, Visibility> levels, PersonField field) {
        return levels.getOrDefault(field, Visibility.NETWORK);
    }

    private Map<PersonField, List<String>> marks() {
        return Map.of(
                PersonField.EMAIL, List.of(scene().email),
                PersonField.PHONE, List.of(scene().phone),
                PersonField.FUNCTIONS, List.of(scene().function, scene().officeName()));
    }
}
