package org.maillage.people.visibility;

import static org.maillage.people.visibility.DirectoryScene.PERSONS;

import org.maillage.people.Organisations;
import org.maillage.people.access.PersonField;
import org.maillage.people.visibility.DirectoryScene.Viewer;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer, and the marks that stand in it when they are to be seen.
 *
 * @param carries the fields that stand in it
 * @param needs the fields without which the person does not stand in it
 */
record DirectoryOutput(
        String path, String text, List<PersonField> carries, List<PersonField> needs) {

    private static final List<String> FORMATS = List.of("csv", "xlsx", "vcard3", "vcard4");

    /** As whom the answer takes whoever looks: a token reads, also where its holder edits. */
    Viewer as(Viewer viewer) {
        return path.startsWith("/api/") && viewer == Viewer.EDITOR ? Viewer.READER : viewer;
    }

    /** All that show persons. */
    static List<DirectoryOutput> all(DirectoryScene scene) throws Exception {
        var page = PERSONS + "/" + scene.person.value();
        var named = PERSONS + "?q=" + scene.mark + "n";
        var outputs = new ArrayList<DirectoryOutput>();
        outputs.add(of(scene, named, List.of(PersonField.EMAIL, PersonField.FUNCTIONS)));
        outputs.add(
                of(
                        scene,
                        page,
                        List.of(PersonField.EMAIL, PersonField.PHONE, PersonField.FUNCTIONS)));
        for (var format : FORMATS) {
            var all = List.of(PersonField.EMAIL, PersonField.PHONE, PersonField.FUNCTIONS);
            outputs.add(of(scene, named + "&export=" + format, all));
            outputs.add(of(scene, page + "/card?export=" + format, all));
        }
        outputs.add(of(scene, "/admin/search?q=" + scene.mark + "n", List.of()));
        outputs.add(of(scene, "/admin/search?q=" + scene.mark + "e", List.of(), PersonField.EMAIL));
        outputs.add(of(scene, PERSONS + "?q=" + scene.mark + "e", List.of(), PersonField.EMAIL));
        outputs.add(
                of(scene, PERSONS + "?q=" + scene.mark + "o", List.of(), PersonField.FUNCTIONS));
        outputs.add(of(scene, named + "&function=PRESIDENT", List.of(), PersonField.FUNCTIONS));
        outputs.add(of(scene, Organisations.page(scene.office), List.of(), PersonField.FUNCTIONS));
        outputs.add(
                of(scene, "/admin/people/groups/" + scene.group, List.of(), PersonField.FUNCTIONS));
        var members = "/admin/people/groups/" + scene.group + "/members";
        var reach = List.of(PersonField.EMAIL, PersonField.PHONE);
        outputs.add(of(scene, members, reach, PersonField.FUNCTIONS));
        for (var format : FORMATS) {
            outputs.add(of(scene, members + "?export=" + format, reach, PersonField.FUNCTIONS));
        }
        outputs.add(
                of(
                        scene,
                        "/admin/people/groups/" + scene.group + "/members?q=" + scene.mark + "e",
                        List.of(),
                        PersonField.FUNCTIONS,
                        PersonField.EMAIL));
        outputs.add(
                of(
                        scene,
                        "/api/v1/people/organisations/" + scene.office.value() + "/persons",
                        List.of(PersonField.FUNCTIONS),
                        PersonField.FUNCTIONS));
        return outputs;
    }

    private static DirectoryOutput of(
            DirectoryScene scene, String path, List<PersonField> carries, PersonField... needs)
            throws Exception {
        return new DirectoryOutput(path, scene.get(path), carries, List.of(needs));
    }
}
