package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.maillage.people.db.Tables.MEMBERSHIP;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PLACE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.PeopleTest;
import org.maillage.people.Records;
import org.maillage.people.Sirets;
import org.maillage.people.Uploads;
import org.maillage.people.published.OrganisationCardChanged;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.audit.Audit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

@PeopleTest
@TestPropertySource(properties = {"maillage.job.interval=100ms", "maillage.job.back-off=10ms"})
class OrganisationImportTests {

    private static final String HEADERS = "Nom;Type;SIRET;RNA;Adresse;CP;Ville\n";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Records records;
    @Autowired DSLContext db;
    @Autowired Uploads uploads;
    @Autowired org.maillage.people.Organisations given;
    @Autowired Organisations organisations;
    @Autowired OrganisationImport target;
    @Autowired Audit audit;

    /** In no other name. */
    private String mark = "";

    private UUID owner = new UUID(0, 0);

    @BeforeEach
    void anOwner() {
        grants.everywhere();
        mark = UUID.randomUUID().toString().substring(0, 8);
        owner =
                given.named("Fédération " + mark + " (fictive)", OrganisationType.FEDERATION)
                        .value();
    }

    @Test
    void createsOrganisationsAsTheFormDoes() {
        var siret = Sirets.next();

        var page =
                imported(
                        "Nom de la structure;Type de structure;N° SIRET;Code INSEE;Adresse;Code"
                                + " postal;Téléphone;Membre de;Site web\n"
                                + "Centre %s;Centre social;%s;59350;1 rue du Pré;59000;320000000;fédération %s (FICTIVE);exemple.test/a\n"
                                        .formatted(mark, siret, mark));

        assertThat(page.text("main")).contains("1 fiche créée");
        var made = only("Centre " + mark);
        assertThat(made.ownerId()).isEqualTo(owner);
        assertThat(made.state())
                .extracting(
                        OrganisationState::type,
                        OrganisationState::siret,
                        OrganisationState::cogCode,
                        OrganisationState::departmentCode,
                        OrganisationState::region,
                        OrganisationState::website)
                .containsExactly(
                        OrganisationType.COMMUNITY_CENTRE,
                        siret,
                        "59350",
                        "59",
                        "Hauts-de-France",
                        "https://exemple.test/a");
        assertThat(cards(made.id())).extracting(card -> card.revision()).containsExactly(1L);
        assertThat(history(made.id()))
                .containsExactlyInAnyOrder("created", "place-described", "membership-added");
        assertThat(
                        db.select(PLACE.ADDRESS, PLACE.POSTAL_CODE, PLACE.PHONE)
                                .from(PLACE)
                                .where(PLACE.ORGANISATION_ID.eq(made.id().value()))
                                .fetch(row -> tuple(row.value1(), row.value2(), row.value3())))
                .containsExactly(tuple("1 rue du Pré", "59000", "+33320000000"));
        assertThat(parents(made.id())).containsExactly(owner);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var file =
                "Nom;Type;SIRET;RNA;Adresse;CP;Membre de\n"
                        + "Un %1$s;EVS;%2$s;;1 rue;59000;Fédération %1$s (fictive)\nDeux %1$s;;;;2 rue;59000;\nTrois %1$s;;;;;;\n"
                                .formatted(mark, Sirets.next());
        imported(file);
        var before = traces();

        var page = imported(file);

        assertThat(page.text("main"))
                .contains("aucune fiche créée", "aucune modifiée", "3 inchangées");
        assertThat(traces()).isEqualTo(before).hasSize(3);
    }

    /** Two spellings, one organisation: by the way it is written in Unicode, by case, by accents, by a hyphen. */
    @ParameterizedTest
    @CsvSource({
        "Centre de l’Été, true",
        "CENTRE DE L'ETE, true",
        "Centre-de-l'été, true",
        "Centre de l’Étée, false"
    })
    void twinsAreOne(String name, boolean one) {
        imported(HEADERS + "Centre de l’Été %s;;;;;59000;\n".formatted(mark));

        imported(
                HEADERS
                        + Normalizer.normalize(name, Normalizer.Form.NFD)
                        + " "
                        + mark
                        + ";;;;;59000;\n");

        assertThat(named("%" + mark)).hasSize(one ? 1 : 2);
    }

    @Test
    void twinsWithinOneFileAreOne() {
        imported(
                HEADERS
                        + "Été %s;;;;1 rue;59000;\n".formatted(mark)
                        + Normalizer.normalize(
                                "ÉTÉ %s;;;;;59000;Lille\n".formatted(mark), Normalizer.Form.NFD));

        assertThat(only("Été " + mark).state().commune()).isEqualTo("Lille");
    }

    @Test
    void isKnownByItsNumbersWhateverItIsCalled() {
        var siret = Sirets.next();
        imported(HEADERS + "Ancien %s;;%s;;;59000;\n".formatted(mark, siret));
        var page = imported(HEADERS + "Nouveau %s;;%s;;;59000;\n".formatted(mark, siret));

        assertThat(page.text("main")).contains("1 modifiée");
        var known = only("Nouveau " + mark);
        assertThat(known.state().aliases()).containsExactly("Ancien " + mark);

        assertThat(
                        imported(HEADERS + "Ancien %s;;%s;;;59000;\n".formatted(mark, siret))
                                .text("main"))
                .contains("1 inchangée");
        assertThat(only("Nouveau " + mark).version()).isEqualTo(known.version());
    }

    @Test
    void isKnownByRnaByAliasAndByOurOwnIdentifier() {
        var rna = "W59" + Sirets.next().substring(1, 8);
        imported(
                "Nom;RNA;Sigle;CP\nPar RNA %1$s;%2$s;Sigle %1$s | Autre %1$s;59000\n"
                        .formatted(mark, rna));
        var id = only("Par RNA " + mark).id().value();

        imported("Nom;RNA;Ville\nSous un autre nom %s;%s;Lille\n".formatted(mark, rna));
        imported("Nom;CP;Région\nAUTRE %s;59000;hauts de france\n".formatted(mark));
        imported("Nom;Identifiant;Remarque\nEncore %s;%s;À rappeler\n".formatted(mark, id));

        assertThat(named("%" + mark)).hasSize(1);
        assertThat(only("Encore " + mark).state())
                .extracting(
                        OrganisationState::commune,
                        OrganisationState::region,
                        OrganisationState::note)
                .containsExactly("Lille", "Hauts-de-France", "À rappeler");
    }

    @Test
    void theSameNameElsewhereIsAnother() {
        imported(HEADERS + "Les Lilas %s;;;;;59000;\n".formatted(mark));
        imported(HEADERS + "Les Lilas %1$s;;;;;69001;\nLes Lilas %1$s;;;;;;Bron\n".formatted(mark));

        assertThat(named("Les Lilas " + mark)).hasSize(2);
    }

    @Test
    void whatIsNotClearIsAsked() {
        var siret = Sirets.next();
        imported(
                HEADERS
                        + "Jumeau %s;;%s;;;59000;\n".formatted(mark, siret)
                        + "Double %s;;;;;59000;\n".formatted(mark)
                        + "Double %s;;;;;69001;\n".formatted(mark));

        var page =
                checked(
                        HEADERS
                                + "Jumeau %s;;%s;;;59000;\n".formatted(mark, Sirets.next())
                                + "Double %s;;;;;;\n".formatted(mark)
                                + "Ailleurs %s;;%s;;;69001;\n".formatted(mark, siret));

        assertThat(page.text("main"))
                .contains(
                        "3 lignes sont à corriger",
                        "existe déjà au même endroit sous un autre numéro",
                        "plusieurs structures correspondent",
                        "est le numéro de");
        assertThat(page.html().select("form[action$=/run]")).isEmpty();

        var path = page.html().select("form[action$=/empty]").attr("action");
        desk.submit(page, 0, Map.of());
        assertThat(desk.open(path.replace("/empty", "")).text("main"))
                .as("emptying cells answers no such question")
                .contains("3 lignes sont à corriger");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SIRET|73282932000075|numéro SIRET",
                "RNA|59100|numéro RNA",
                "Code INSEE|5935X|code INSEE de commune",
                "Département|99|département n’existe pas",
                "Type|Chorale|n’est pas un type connu",
                "Membre de|Nulle part du tout|aucune structure ne correspond",
                "CP|590|code postal a cinq chiffres",
                "Téléphone|12|numéro de téléphone français",
                "Courriel|personne|adresse électronique n’est pas complète",
                "Horaires (OpenStreetMap)|de temps en temps|horaires ne sont pas lisibles",
                "Services|Couture|n’est pas dans la liste",
                "Latitude|95|latitude",
                "Site|nulle part|commence par https"
            })
    void saysWhatIsWrongInTheWordsOfTheForm(String header, String value, String message) {
        var page = checked("Nom;" + header + "\nUn " + mark + ";" + value + "\n");

        assertThat(page.text("main")).contains("1 ligne est à corriger", message);
        assertThat(named("Un " + mark)).isEmpty();
    }

    /** Four digits: a zero that is lost, or a code of another country. */
    @Test
    void aPostalCodeIsGivenItsZeroOnlyWhereThePlaceCanHaveOne() {
        assertThat(checked("Nom;CP;Département\nUn %s;1000;59\n".formatted(mark)).text("main"))
                .contains("1 ligne est à corriger", "code postal a cinq chiffres");
        assertThat(checked("Nom;CP;Département\nDeux %s;1000;1\n".formatted(mark)).text("main"))
                .contains("1 ligne est prête");
    }

    @Test
    void whatDisagreesIsWrongWithTheRow() {
        assertThat(
                        checked("Nom;Code INSEE;Département\nUn %s;59350;69\n".formatted(mark))
                                .text("main"))
                .contains("commune d’un autre département");

        imported("Nom;Code INSEE\nUn %s;59350\n".formatted(mark));
        assertThat(checked("Nom;Département\nUn %s;69\n".formatted(mark)).text("main"))
                .contains("1 ligne est prête");
        imported("Nom;Code INSEE\nUn %s;69123\n".formatted(mark));
        assertThat(named("Un " + mark)).hasSize(2);
    }

    @Test
    void laPosteAndNumbersThatAreNoneAreUnderstood() {
        var page =
                imported(
                        "Nom;SIRET;RNA\nPoste %1$s;35600000000048;\nSans %1$s;00000000000000;0\n"
                                .formatted(mark));

        assertThat(page.text("main")).contains("2 fiches créées");
        assertThat(only("Sans " + mark).state().siret()).isNull();
    }

    @Test
    void zerosThatASpreadsheetTookAwayComeBack() {
        imported("Nom;Code INSEE;CP;Département\nUn %s;1004;1500;1\n".formatted(mark));

        assertThat(only("Un " + mark).state())
                .extracting(OrganisationState::cogCode, OrganisationState::departmentCode)
                .containsExactly("01004", "01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252|;", "UTF-8|,", "UTF-16|\t", "UTF-8|;"})
    void anyCharsetAndSeparatorWillDo(String written) {
        var parts = written.split("\\|", -1);
        var file =
                ("Dénomination;Ville\nÉté à l’Œuvre " + mark + ";Saint-Étienne\n")
                        .replace(";", parts[1]);
        var mark8 = parts[1].equals(",") ? "\ufeff" : "";

        uploads.imported(target, owner, (mark8 + file).getBytes(Charset.forName(parts[0])));

        assertThat(only("Été à l’Œuvre " + mark).state().commune()).isEqualTo("Saint-Étienne");
    }

    @Test
    void aFormulaIsATextAndComesBackAsOne() {
        imported("Nom;Ville\n'=1+1 %1$s;Lille\n=2+2 %1$s;Lille\n".formatted(mark));

        assertThat(named("%" + mark)).hasSize(2);
        assertThat(only("=1+1 " + mark).state().commune()).isEqualTo("Lille");
    }

    @Test
    void aRowAboutAnOrganisationOfOthersIsRefused() {
        var theirs = given.named("Autrui " + mark);
        grants.onlyIn(owner);

        var page = checked(HEADERS + "Autrui %1$s;EVS;;;;;\nÀ nous %1$s;;;;;;\n".formatted(mark));
        assertThat(page.text("main"))
                .contains("1 ligne est prête", "où vous n’avez pas le droit de modifier");
        uploads.run(page);

        assertThat(only("À nous " + mark).ownerId()).isEqualTo(owner);
        assertThat(organisations.get(theirs).version()).isEqualTo(1);
    }

    /** Between the dry run and the import somebody else has made the organisation that the row means. */
    @Test
    void theScopeIsAskedAgainWhenTheRowIsWritten() {
        grants.onlyIn(owner);
        var page = checked(HEADERS + "Plus tard %s;EVS;;;;;\n".formatted(mark));
        var theirs = given.named("Plus tard " + mark);

        var done = uploads.run(page);

        assertThat(done.text("main"))
                .contains("aucune fiche créée", "1 ligne est à corriger", "n’avez pas le droit");
        assertThat(organisations.get(theirs).version()).isEqualTo(1);
        assertThat(named("Plus tard " + mark)).hasSize(1);
    }

    @Test
    void needsTheRightForTheOrganisationThatIsToOwn() {
        var other = given.named("Ailleurs " + mark).value();
        grants.onlyIn(owner);

        assertThatThrownBy(() ->
                        uploads.take(target, other, "Nom\nUn".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(AccessRefused.class);
        var page = desk.open(OrganisationImport.PATH);
        assertThat(page.html().select("#owner option[value=" + owner + "]")).hasSize(1);
        assertThat(page.html().select("#owner option[value=" + other + "]")).isEmpty();
        var refused = desk.submit(OrganisationImport.PATH, Map.of("owner", other.toString()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#owner-error")).isNotBlank();
        assertThat(refused.text("#upload-error")).isNotBlank();
        grants.onlyIn();
        assertThat(desk.open(OrganisationImport.PATH).status()).isEqualTo(404);
    }

    @Test
    void aCircleIsRefused() {
        imported("Nom;Membre de\nEnfant %1$s;Fédération %1$s (fictive)\n".formatted(mark));

        var page =
                checked("Nom;Membre de\nFédération %1$s (fictive);Enfant %1$s\n".formatted(mark));

        assertThat(page.text("main"))
                .contains("1 ligne est à corriger", "est déjà, directement ou non, membre");
    }

    /** The second batch breaks when most of it is written; nothing of it may stay, or come twice. */
    @Test
    void aBatchThatBreaksHalfWayIsDoneOnceAfterAll() {
        var file = new StringBuilder(HEADERS);
        IntStream.range(0, 1_200)
                .forEach(i ->
                        file.append("Centre %04d %s;;;;%d rue;59000;\n".formatted(i, mark, i)));
        var page = checked(file.toString());
        grants.breakAfter(2_300);

        var done = uploads.run(page);

        assertThat(grants.hasBroken()).isTrue();
        assertThat(done.text("main").replace('\u202f', ' '))
                .contains("1 200 fiches créées", "aucune inchangée");
        var made = named("Centre%" + mark);
        assertThat(made).hasSize(1_200);
        var ids = made.stream().map(StoredOrganisation::id).toList();
        assertThat(
                        records.of(OrganisationCardChanged.class).stream()
                                .filter(card -> ids.contains(card.organisation())))
                .hasSize(1_200);
        assertThat(
                        db.fetchCount(
                                PLACE,
                                PLACE.ORGANISATION_ID.in(
                                        ids.stream().map(OrganisationId::value).toList())))
                .isEqualTo(1_200);
        assertThat(history(ids.getLast())).containsExactlyInAnyOrder("created", "place-described");
    }

    private Desk.Page checked(String content) {
        return uploads.checked(target, owner, content);
    }

    private Desk.Page imported(String content) {
        return uploads.imported(target, owner, content);
    }

    private List<StoredOrganisation> named(String like) {
        return db.selectFrom(ORGANISATION)
                .where(ORGANISATION.NAME.like(like))
                .and(ORGANISATION.ID.ne(owner))
                .orderBy(ORGANISATION.NAME)
                .fetch(Organisations::stored);
    }

    private StoredOrganisation only(String name) {
        var found = named(name);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<OrganisationCardChanged> cards(OrganisationId id) {
        return records.of(OrganisationCardChanged.class).stream()
                .filter(card -> card.organisation().equals(id))
                .toList();
    }

    private List<String> history(OrganisationId id) {
        return audit.history(EditOrganisations.subject(id)).stream()
                .map(entry -> entry.action())
                .toList();
    }

    private List<UUID> parents(OrganisationId id) {
        return db.select(MEMBERSHIP.PARENT_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.CHILD_ID.eq(id.value()))
                .fetch(MEMBERSHIP.PARENT_ID);
    }

    /** Everything that a change would show in. */
    private List<String> traces() {
        return named("%" + mark).stream()
                .map(one ->
                        one + " " + cards(one.id()).size() + history(one.id()) + parents(one.id()))
                .toList();
    }
}
