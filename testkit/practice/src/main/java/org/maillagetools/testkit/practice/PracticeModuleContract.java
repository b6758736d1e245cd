package org.maillagetools.testkit.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.spi.DescribesFields;
import org.maillage.practices.spi.PracticeModule;
import org.maillagetools.testkit.MessageBundleChecks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * What every practice module has to keep. A module's test extends this class, names the module's class, and gets all checks: in an
 * application with platform, people, events and practices, on a database of its own.
 *
 * <p>The test runs in the directory of the module's Maven project, as {@code mvn} does.
 */
@PracticeModuleTest
public abstract class PracticeModuleContract {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @Autowired private ObjectProvider<PracticeModule> modules;
    @Autowired private ObjectProvider<DescribesFields> fields;
    @Autowired private Demonstration demonstration;
    @Autowired private PracticeDesk desk;
    @Autowired private Everything everything;
    @Autowired private DSLContext db;
    @Autowired private DomainEvents events;
    @Autowired private TransactionOperations transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private ModuleUnderTest module;
    private Upstream upstream;

    /** The class that implements {@link PracticeModule}. */
    protected abstract Class<? extends PracticeModule> module();

    @BeforeEach
    final void everythingIsAllowed() {
        everything.grant(true);
        upstream = new Upstream(db, events, transactions);
        module = ModuleUnderTest.of(module(), modules, fields);
    }

    @Test
    void isLetIn() {
        var card =
                desk.open("/admin/practices/modules").html().select("main .card").stream()
                        .filter(c -> c.select("code").text().contains(module.key()))
                        .findFirst();

        assertThat(card).isPresent();
        assertThat(card.get().text()).contains(module.descriptor().version(), "Installé");
    }

    @Test
    void goesByOneNameEverywhere() {
        var check = new KeyCheck(module.key(), RESOURCES);

        assertThat(check.code(module(), module.classes())).isEmpty();
        assertThat(check.files()).isEmpty();
        assertThat(new Addresses(module, mapping).foreign()).isEmpty();
    }

    @Test
    void usesNothingButTheInterface() {
        assertThat(BorderCheck.trespasses(module.classes())).isEmpty();
        assertThat(BorderCheck.violations(module.key(), ModuleUnderTest.NO_TESTS)).isEmpty();
    }

    @Test
    void speaksFrenchAndEnglish() {
        assertThat(
                        MessageBundleChecks.of(module.key())
                                .used(module.key() + ".kind.", module.key() + ".field.")
                                .problems())
                .isEmpty();
    }

    @Test
    void touchesNoSchemaButItsOwn() throws SQLException {
        var migrations = RESOURCES.resolve("db/migration").resolve(module.key());

        assertThat(new MigrationCheck(module.key(), migrations).problems()).isEmpty();
    }

    @Test
    void itsPagesAnswer() {
        allPagesAnswer();
    }

    private void allPagesAnswer() {
        var addresses = new Addresses(module, mapping);

        assertThat(addresses.pages())
                .allSatisfy(page -> assertThat(desk.open(page).status()).isEqualTo(200));
        assertThat(addresses.nowhere())
                .allSatisfy(page -> assertThat(desk.open(page).status()).isEqualTo(404));
    }

    /** Links and forms with ids in their addresses are found on the pages that the demonstration data fill. */
    @Test
    void itsStaffPagesAreClosedToThoseWithoutARight() {
        var addresses = new Addresses(module, mapping).staff();
        assumeThat(addresses).as("staff pages").isNotEmpty();
        demonstration.load(upstream);
        var kept = new KeptState(db, module.key());
        var area = "/admin/practices/" + module.key();

        assertThat(new RightsCheck(desk, everything::grant, kept::now).problems(area, addresses))
                .isEmpty();
        assertThat(Addresses.withoutVariables(addresses))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(desk.visit(page).status()).isNotEqualTo(200));
    }

    @Test
    void saysOfEveryColumnWhichDataItHolds() throws SQLException, IOException {
        assertThat(new PrivacyCheck(module.key(), RESOURCES).problems()).isEmpty();
    }

    @Test
    void keepsHostileTextsAsTheyAre() {
        var sheets = new SampleSheets(module, desk, upstream.organisation());
        for (var text : HostileTexts.ALL) {
            var page = sheets.publish("Hostile (fictive) " + UuidV7.next(), text);

            var shown = desk.visit(page);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.html().select("main script, main img")).isEmpty();
            var exported = JsonMapper.shared().readTree(desk.visit(page + ".json").body());
            for (var field : module.fields()) {
                var value = exported.at("/fields/" + field.name());
                assertThat(value.isMissingNode()).as(field.name()).isFalse();
                if (value.isString() && field.limit() > 0) {
                    assertThat(value.stringValue())
                            .isEqualTo(SampleSheets.cut(text, field.limit()));
                }
            }
        }
    }

    @Test
    void itsFacetsAreCounted() {
        new SampleSheets(module, desk, upstream.organisation())
                .publish("Comptée (fictive)", "Texte (fictif)");
        var catalogue = desk.visit("/practices?kind=" + module.key());

        assertThat(catalogue.status()).isEqualTo(200);
        for (var field : module.fields()) {
            if (field.facet()) {
                var facet = "facet-" + module.key() + "." + field.name();
                var values = catalogue.html().getElementById(facet);
                assertThat(values).as(facet).isNotNull();
                assertThat(String.valueOf(values)).contains("facet-count");
            }
        }
    }

    @Test
    void itsDemonstrationDataLoad() {
        demonstration.load(upstream);

        assertThat(desk.visit("/practices?kind=" + module.key()).status()).isEqualTo(200);
        allPagesAnswer();
    }
}
