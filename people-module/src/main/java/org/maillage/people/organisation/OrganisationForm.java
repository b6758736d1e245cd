package org.maillage.people.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.maillage.people.commune.KnownCommune;
import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;
import org.maillage.people.published.OrganisationType;

/** An organisation as it is typed; what is empty is not known. */
@AliasesInMeasure
@PlacesAgree
record OrganisationForm(
        int version,
        String owner,
        @NotNull OrganisationType type,
        @NotBlank @Size(max = 200) @Storable String name,
        @Size(max = 10_000) @Storable String aliases,
        @Size(max = 120) @Storable String commune,
        @Pattern(
                        regexp = "(?:(?:[013-9][0-9]|2[0-9AB])[0-9]{3})?",
                        message = "{people.organisation.cogCode.invalid}")
                @KnownCommune
                String cogCode,
        @Pattern(
                        regexp = "(?:0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-8]|98[46-8])?",
                        message = "{people.organisation.departmentCode.invalid}")
                String departmentCode,
        @Size(max = 120) @Storable String region,
        @Siret String siret,
        @Pattern(
                        regexp = "(?:W[0-9][0-9A-Z][0-9]{7})?",
                        message = "{people.organisation.rna.invalid}")
                String rna,
        @Size(max = 300)
                @Storable
                @Pattern(
                        regexp = "(?:https?://[^\\s/]\\S*)?",
                        message = "{people.organisation.website.invalid}")
                String website,
        @Size(max = 4000) @Storable String note) {

    OrganisationForm {
        owner = Typed.line(owner);
        name = Typed.line(name);
        aliases = Typed.lines(aliases);
        commune = Typed.line(commune);
        cogCode = Typed.code(cogCode);
        departmentCode = Typed.code(departmentCode);
        region = Typed.line(region);
        siret = Typed.code(siret);
        rna = Typed.code(rna);
        website = Typed.line(website);
        note = Typed.lines(note);
    }

    static OrganisationForm empty() {
        return new OrganisationForm(
                0, "", OrganisationType.COMMUNITY_CENTRE, "", "", "", "", "", "", "", "", "", "");
    }

    static OrganisationForm of(StoredOrganisation organisation) {
        return of(organisation.version(), organisation.state());
    }

    private static OrganisationForm of(int version, OrganisationState state) {
        return new OrganisationForm(
                version,
                "",
                state.type(),
                state.name(),
                String.join("\n", state.aliases()),
                Typed.shown(state.commune()),
                Typed.shown(state.cogCode()),
                Typed.shown(state.departmentCode()),
                Typed.shown(state.region()),
                Typed.shown(state.siret()),
                Typed.shown(state.rna()),
                Typed.shown(state.website()),
                Typed.shown(state.note()));
    }

    OrganisationForm at(int newVersion) {
        return new OrganisationForm(
                newVersion,
                owner,
                type,
                name,
                aliases,
                commune,
                cogCode,
                departmentCode,
                region,
                siret,
                rna,
                website,
                note);
    }

    /** Asked once everything has been checked; the code of a commune tells its department, and a department its region. */
    OrganisationState state() {
        var department =
                departmentCode.isEmpty() ? Departments.codeOfCommune(cogCode) : departmentCode;
        var itsRegion =
                region.isEmpty()
                        ? Departments.of(department).map(found -> found.region()).orElse("")
                        : region;
        return new OrganisationState(
                type,
                name,
                Typed.list(aliases),
                Typed.known(commune),
                Typed.known(cogCode),
                Typed.known(department),
                Typed.known(itsRegion),
                Typed.known(siret),
                Typed.known(rna),
                Typed.known(website),
                Typed.known(note));
    }
}
