package org.maillage.people.person;

import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;

import org.maillage.people.access.PeoplePermission;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.transfer.ImportBatch;
import org.maillage.platform.transfer.ImportField;
import org.maillage.platform.transfer.ImportOutcome;
import org.maillage.platform.transfer.ImportTarget;
import org.maillage.platform.transfer.RowProblem;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Persons from a file, with what they do where. */
@Component
class PersonImport implements ImportTarget {

    static final String KEY = "people.person.import";
    static final String PATH = PersonController.PATH + "/import";

    private final Validator validator;
    private final NamedOrganisations organisations;
    private final AddPersons add;

    PersonImport(Validator validator, NamedOrganisations organisations, AddPersons add) {
        this.validator = validator;
        this.organisations = organisations;
        this.add = add;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Permission permission() {
        return PeoplePermission.PERSON_EDIT;
    }

    @Override
    public List<ImportField> fields() {
        return PersonFields.ALL;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public List<RowProblem> check(ImportBatch batch) {
        var persons = batch.rows().stream().map(ImportedPerson::of).toList();
        return check(persons, organisations.of(persons));
    }

    private List<RowProblem> check(
            List<ImportedPerson> persons, NamedOrganisations.Found employers) {
        var problems = new ArrayList<RowProblem>();
        for (var person : persons) {
            check(person, problems);
            checkOrganisation(person, employers, problems);
        }
        return problems;
    }

    private void check(ImportedPerson person, List<RowProblem> problems) {
        if (person.name().isEmpty()) {
            problems.add(
                    new RowProblem(person.row().number(), null, KEY + ".name-missing", List.of()));
            return;
        }
        for (var violation : validator.validate(person.form())) {
            var constraint = violation.getConstraintDescriptor().getAnnotation();
            var field = violation.getPropertyPath().toString();
            problems.add(
                    constraint instanceof Email
                            ? RowProblem.of(person.row(), field, "Email")
                            : RowProblem.of(person.row(), field, KEY + ".impossible"));
        }
    }

    private static void checkOrganisation(
            ImportedPerson person, NamedOrganisations.Found employers, List<RowProblem> problems) {
        var field = person.siret().isEmpty() ? ImportedPerson.ORGANISATION : ImportedPerson.SIRET;
        var written = person.siret().isEmpty() ? person.organisation() : person.siret();
        int found = employers.meantBy(person).size();
        if (!written.isEmpty() && found != 1) {
            problems.add(
                    RowProblem.of(
                            person.row(),
                            field,
                            KEY + (found == 0 ? ".unknown" : ".several"),
                            written));
        }
    }

    @Override
    public ImportOutcome apply(ImportBatch batch, Act act) {
        var persons = batch.rows().stream().map(ImportedPerson::of).toList();
        var employers = organisations.of(persons);
        var problems = check(persons, employers);
        Set<Integer> bad = new HashSet<>();
        problems.forEach(problem -> bad.add(problem.row()));
        var good = persons.stream().filter(p -> !bad.contains(p.row().number())).toList();
        var done = add.add(batch, good, employers, act);
        return new ImportOutcome(done.created(), done.changed(), done.unchanged(), problems);
    }
}
