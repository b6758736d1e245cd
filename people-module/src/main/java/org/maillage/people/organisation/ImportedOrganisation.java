package org.maillage.people.organisation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;
import org.maillage.people.published.OrganisationType;
import org.maillage.platform.transfer.ImportRow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row of a file as an organisation; what is empty is not known. */
record ImportedOrganisation(ImportRow row) {

    private static final String SEVERAL = "\\s*[|;\\n]\\s*";

    /** What is written where a number is asked for and there is none. */
    private static final String NO_NUMBER = "0*";

    String name() {
        return Typed.line(row.value("name"));
    }

    /** Of ours; the keys of other software are not. */
    Optional<UUID> id() {
        try {
            return Optional.of(UUID.fromString(row.value("id")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    String siret() {
        var code = Typed.code(row.value("siret").replaceAll("[.\\-]", ""));
        return code.matches(NO_NUMBER) ? "" : code;
    }

    String rna() {
        var code = Typed.code(row.value("rna"));
        return code.matches(NO_NUMBER) ? "" : code;
    }

    String postalCode() {
        return Typed.postalCode(
                row.value("postalCode"), cogCode().isEmpty() ? departmentCode() : cogCode());
    }

    String cogCode() {
        return Typed.digits(row.value("cogCode"), 5);
    }

    String commune() {
        return Typed.line(row.value("commune"));
    }

    String departmentCode() {
        return row.value("departmentCode").isEmpty()
                ? ""
                : Departments.read(row.value("departmentCode"));
    }

    private String region() {
        var typed = Typed.line(row.value("region"));
        return Places.REGIONS.stream()
                .filter(name -> Typed.plain(name).equals(Typed.plain(typed)))
                .findFirst()
                .orElse(typed);
    }

    private String website() {
        var first = Typed.line(row.value("website")).split("\\|", 2)[0];
        return first.matches("(?i)(?:[a-z0-9-]+\\.)+[a-z]{2,}(?:/\\S*)?")
                ? "https://" + first
                : first;
    }

    /** Null: the file says nothing that is understood. */
    @Nullable OrganisationType type() {
        return OrganisationTypes.read(row.value("type"));
    }

    /** As it would be typed into the form of an organisation that was not known. */
    OrganisationForm fresh() {
        var type = type();
        return form(
                type == null ? OrganisationTypes.named(name()) : type,
                name(),
                aliases(List.of(), name()),
                OrganisationForm.empty(),
                false);
    }

    /**
     * What the file knows replaces what was known; what it does not know stays. So does a name that is only spelt in another way, or
     * that it has besides.
     */
    OrganisationForm over(StoredOrganisation known, boolean called) {
        var form = OrganisationForm.of(known);
        var type = type();
        var name = called ? form.name() : name();
        boolean elsewhere = !cogCode().isEmpty() && !cogCode().equals(form.cogCode());
        return form(
                type == null ? form.type() : type,
                name,
                aliases(known.state().aliases(), name),
                form,
                elsewhere);
    }

    /**
     * @param elsewhere whether it has moved: what was known of where it is does not count any more
     */
    private OrganisationForm form(
            OrganisationType type,
            String name,
            String aliases,
            OrganisationForm known,
            boolean elsewhere) {
        return new OrganisationForm(
                known.version(),
                "",
                type,
                name,
                aliases,
                either(commune(), elsewhere ? "" : known.commune()),
                either(cogCode(), known.cogCode()),
                either(departmentCode(), elsewhere ? "" : known.departmentCode()),
                either(region(), elsewhere ? "" : known.region()),
                either(siret(), known.siret()),
                either(rna(), known.rna()),
                either(website(), known.website()),
                either(row.value("note"), known.note()));
    }

    /** One a line, none that is spelt as another but for case and accents. */
    private String aliases(List<String> known, String name) {
        var all = new ArrayList<>(known);
        var keys = new HashSet<String>();
        keys.add(Typed.plain(name));
        known.forEach(alias -> keys.add(Typed.plain(alias)));
        for (var alias : row.value("aliases").split(SEVERAL, -1)) {
            if (!alias.isBlank() && keys.add(Typed.plain(alias))) {
                all.add(alias.strip());
            }
        }
        return String.join("\n", all);
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }
}
