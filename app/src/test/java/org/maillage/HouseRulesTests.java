package org.maillage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.HouseConditions.askAccess;
import static org.maillage.HouseConditions.callPlainSql;
import static org.maillage.HouseConditions.carryOnlyPlainThings;
import static org.maillage.HouseConditions.haveAnExplicitIdOfTheirModule;
import static org.maillage.HouseConditions.haveAtMostCollaborators;
import static org.maillage.HouseConditions.haveAtMostEndpoints;
import static org.maillage.HouseConditions.writeInATransaction;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.maillage.platform.delivery.DomainEvent;
import org.maillage.platform.delivery.DomainEvents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The rules of the house that byte code shows; {@link SourceRulesTests} has those that sources show. */
@AnalyzeClasses(
        packages = {"org.maillage", "net.maillage"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    private static final String GENERATED = "..db..";

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(GENERATED)
                    .should()
                    .haveNameMatching(
                            ".*(Manager|Helper|Utils?|Impl|Dto|DTO|DAO|Repository)(\\$.*)?")
                    .orShould()
                    .haveNameMatching(".*\\.Abstract[A-Z][^.]*")
                    .orShould()
                    .resideInAPackage("..common..");

    @ArchTest
    static final ArchRule applicationEventsArePublishedInOnePlace =
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(DomainEvents.class)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(ApplicationEventPublisher.class);

    @ArchTest
    static final ArchRule theRegistrysDangerousDoorsStayShut =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            IncompleteEventPublications.class, CompletedEventPublications.class);

    @ArchTest
    static final ArchRule listenersAreTransactionalAndAsynchronous =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(TransactionalEventListener.class);

    @ArchTest
    static final ArchRule listenersHaveStableIds =
            methods()
                    .that()
                    .areAnnotatedWith(ApplicationModuleListener.class)
                    .should(haveAnExplicitIdOfTheirModule())
                    .andShould()
                    .bePackagePrivate();

    @ArchTest
    static final ArchRule listenersAreNobodysApi =
            methods()
                    .that()
                    .areAnnotatedWith(ApplicationModuleListener.class)
                    .should()
                    .beDeclaredInClassesThat()
                    .arePackagePrivate();

    @ArchTest
    static final ArchRule applicationEventsCarryNoAggregates =
            classes()
                    .that()
                    .areAssignableTo(DomainEvent.class)
                    .and()
                    .areNotInterfaces()
                    .should()
                    .beRecords()
                    .andShould()
                    .resideInAPackage("..published")
                    .andShould()
                    .haveSimpleNameNotEndingWith("Event")
                    .andShould(carryOnlyPlainThings());

    @ArchTest
    static final ArchRule rowsStayInTheirModulesStorage =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Controller")
                    .or()
                    .resideInAnyPackage("..published", "..spi")
                    .should()
                    .dependOnClassesThat(are(resideInAPackage("..db..")));

    @ArchTest
    static final ArchRule transactionsBelongToUseCases =
            noClasses()
                    .that()
                    .areAnnotatedWith(Controller.class)
                    .should()
                    .beAnnotatedWith(Transactional.class)
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(Transactional.class);

    @ArchTest
    static final ArchRule everyUseCaseAsksWhetherTheActorMay =
            methods()
                    .that(writeInATransaction())
                    .and()
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackage("org.maillage.platform..")
                    .should(askAccess());

    @ArchTest
    static void controlAPlantedUseCaseThatDoesNotAskIsSeen(JavaClasses all) {
        var planted = new ClassFileImporter().importClasses(PlantedUseCase.class);

        assertThat(
                        everyUseCaseAsksWhetherTheActorMay
                                .evaluate(planted)
                                .getFailureReport()
                                .getDetails())
                .singleElement()
                .asString()
                .contains("PlantedUseCase.forgets()");
    }

    @ArchTest
    static final ArchRule sqlIsTyped =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.maillage.platform..", GENERATED)
                    .should(callPlainSql())
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(JdbcTemplate.class);

    @ArchTest
    static final ArchRule timeComesFromTheOneClock =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.maillage.platform.actor")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule controllersStaySmall =
            classes().that().areAnnotatedWith(Controller.class).should(haveAtMostEndpoints(6));

    @ArchTest
    static final ArchRule beansHaveFewCollaborators =
            classes()
                    .that()
                    .areMetaAnnotatedWith(Component.class)
                    .should(haveAtMostCollaborators(4));
}
