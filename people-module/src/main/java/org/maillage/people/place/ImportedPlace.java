package org.maillage.people.place;

import org.maillage.people.field.Typed;
import org.maillage.platform.transfer.ImportRow;
import org.maillage.platform.transfer.RowProblem;

import java.util.ArrayList;
import java.util.List;

/** What a row of a file tells of a place; what is empty is not known. */
record ImportedPlace(ImportRow row) {

    private static final String SEVERAL_PHONES = "\\s*[|;,\\n]\\s*|\\s+(?:/|ou|et)\\s+";
    private static final String SEVERAL_EMAILS = "[|;,/\\s]+";

    /** What the row knows replaces what was known; what it does not know stays. */
    PlaceForm over(StoredPlace stored) {
        var known = PlaceForm.of(stored);
        boolean positioned = !row.value("latitude").isEmpty() || !row.value("longitude").isEmpty();
        return new PlaceForm(
                stored.version(),
                either("address", known.address()),
                either("addressComplement", known.addressComplement()),
                first(postalCode(), known.postalCode()),
                first(Typed.code(row.value("quarterCode")), known.quarterCode()),
                positioned ? row.value("latitude") : known.latitude(),
                positioned ? row.value("longitude") : known.longitude(),
                first(phone(), known.phone()),
                first(row.value("email").split(SEVERAL_EMAILS, 2)[0], known.email()),
                either("openingHours", known.openingHours()),
                either("summary", known.summary()),
                either("description", known.description()),
                services().or(known.services()),
                audiences().or(known.audiences()),
                fees().or(known.fees()));
    }

    private String postalCode() {
        var commune = row.value("cogCode");
        return Typed.postalCode(
                row.value("postalCode"), commune.isEmpty() ? row.value("departmentCode") : commune);
    }

    List<RowProblem> unknownTerms() {
        var problems = new ArrayList<RowProblem>();
        problems.addAll(services().problems(row, "services"));
        problems.addAll(audiences().problems(row, "audiences"));
        problems.addAll(fees().problems(row, "fees"));
        return problems;
    }

    private Terms<DigitalService> services() {
        return Terms.read(row.value("services"), DigitalService.values(), DigitalService::term);
    }

    private Terms<Audience> audiences() {
        return Terms.read(row.value("audiences"), Audience.values(), Audience::term);
    }

    private Terms<Fee> fees() {
        return Terms.read(row.value("fees"), Fee.values(), Fee::term);
    }

    /** The first of several; a spreadsheet that took it for a number has taken its zero away. */
    private String phone() {
        var first = row.value("phone").split(SEVERAL_PHONES, 2)[0];
        return first.matches("[1-9][0-9]{8}") ? "0" + first : first;
    }

    private String either(String field, String known) {
        return first(row.value(field), known);
    }

    private static String first(String read, String known) {
        return read.isEmpty() ? known : read;
    }
}
