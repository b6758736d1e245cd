package org.maillage.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.instance.ExclusiveWork;
import org.maillage.sample.Effects;
import org.maillage.sample.published.LampLit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

@SpringBootTest(properties = "maillage.delivery.interval=1h")
@ExtendWith(OutputCaptureExtension.class)
class DemonstrationTests {

    private static final String COUNTER = "sample.lamp-counter";

    @Autowired DemonstrationRecord record;
    @Autowired DemonstrationNotice notice;
    @Autowired CurrentActor currentActor;
    @Autowired ExclusiveWork exclusive;
    @Autowired DomainEvents events;
    @Autowired TransactionTemplate transaction;
    @Autowired Effects effects;
    @Autowired JdbcClient db;

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final UUID lamp = UuidV7.next();

    @BeforeEach
    @AfterEach
    void empty() {
        db.sql("delete from platform.demonstration").update();
        db.sql("delete from platform.event_publication").update();
        effects.repair(COUNTER);
    }

    @Test
    void loadsModulesInOrderEachWhenTheFormerWasReceived() {
        start(true, true, second(), first());

        assertThat(log).containsExactly("first by demonstration", "second after 1 effects");
    }

    /** Control: without waiting, the second begins before the first was received. */
    @Test
    void wouldBeginTooEarlyWithoutWaiting() {
        effects.hold(COUNTER);
        first().load();
        second().load();
        effects.release(COUNTER);

        assertThat(log).last().isEqualTo("second after 0 effects");
    }

    @Test
    void loadsOnce() {
        start(true, true, first());
        start(true, true, first());

        assertThat(log).hasSize(1);
    }

    @Test
    void loadsOnlyWhereTheDatabaseIsNewOrSomebodyAsks() {
        assertThat(wish(null, false).granted()).isFalse();
        assertThat(wish(null, true).granted()).isTrue();
        assertThat(wish(true, false).granted()).isTrue();
        assertThat(wish(false, true).granted()).isFalse();
        assertThat(new DemonstrationWish(null, none(), record).granted()).isFalse();

        start(false, true, first());
        assertThat(log).isEmpty();
    }

    /** As after a kill: the former start came no further than the first module. */
    @Test
    void goesOnWhereAnEarlierStartWasInterrupted() {
        record.want(List.of("first", "second"));
        start(true, false, first());
        assertThat(wish(null, false).granted()).isTrue();
        assertThat(wish(false, false).granted()).isFalse();

        start(true, false, first(), second());

        assertThat(log).containsExactly("first by demonstration", "second after 1 effects");
        assertThat(wish(null, false).granted()).isFalse();
    }

    /** As after a kill between the commit of the first module and the reception of what it published. */
    @Test
    void waitsForReceptionAfterARestartToo() {
        effects.breakDown(COUNTER);
        start(true, true, first(), second());
        start(true, false, first(), second());

        assertThat(log).containsExactly("first by demonstration");
    }

    @Test
    void writesAllOfAModuleOrNothing() {
        start(true, true, writingThenFailing());

        assertThat(
                        db.sql("select count(*) from platform.event_publication")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(record.missing()).containsExactly("interrupted");
    }

    @Test
    void leavesItToTheInstanceThatIsLoading() {
        exclusive.tryRun("demonstration", () -> start(true, true, first()));

        assertThat(log).isEmpty();
    }

    @Test
    void stopsAtAModuleThatFailsAndSaysSo(CapturedOutput output) {
        start(true, true, failing(), second());

        assertThat(log).isEmpty();
        assertThat(record.missing()).containsExactly("broken", "second");
        assertThat(output).contains("Demonstration data of broken: loading failed");

        notice.run(new DefaultApplicationArguments());
        assertThat(output).contains("Demonstration data of [broken, second] are not loaded");
    }

    @Test
    void stopsWhenWhatWasPublishedIsNotReceived(CapturedOutput output) {
        effects.breakDown(COUNTER);

        start(true, true, first(), second());

        assertThat(log).containsExactly("first by demonstration");
        assertThat(output).contains("1 publications were not received");
    }

    @Test
    void saysOnEveryPageThatThereAreDemonstrationData() {
        notice.look();
        assertThat(notice.messageKey()).isNull();

        start(true, true, first());
        notice.look();
        assertThat(notice.messageKey()).isEqualTo("platform.demo.notice");
    }

    private void start(boolean asked, boolean fresh, DemonstrationData... modules) {
        var beans = new StaticListableBeanFactory();
        for (DemonstrationData module : modules) {
            beans.addBean(module.key(), module);
        }
        new DemonstrationLoader(
                        beans.getBeanProvider(DemonstrationData.class),
                        wish(asked, fresh),
                        new DemonstrationStep(
                                record, currentActor, transaction, Duration.ofSeconds(3)),
                        exclusive)
                .run(new DefaultApplicationArguments());
    }

    private DemonstrationWish wish(@Nullable Boolean said, boolean fresh) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("database", (FreshDatabase) () -> fresh);
        return new DemonstrationWish(said, beans.getBeanProvider(FreshDatabase.class), record);
    }

    private static ObjectProvider<FreshDatabase> none() {
        return new StaticListableBeanFactory().getBeanProvider(FreshDatabase.class);
    }

    private DemonstrationData first() {
        return new Module(
                "first",
                10,
                () -> {
                    String actor =
                            currentActor.get() instanceof Actor.Software software
                                    ? software.name()
                                    : "nobody";
                    log.add("first by " + actor);
                    transaction.executeWithoutResult(
                            _ -> events.publish(new LampLit(lamp, Instant.EPOCH, "kitchen")));
                });
    }

    private DemonstrationData second() {
        return new Module(
                "second",
                20,
                () -> log.add("second after " + effects.of(COUNTER, lamp).size() + " effects"));
    }

    private DemonstrationData writingThenFailing() {
        return new Module(
                "interrupted",
                10,
                () -> {
                    transaction.executeWithoutResult(
                            _ -> events.publish(new LampLit(lamp, Instant.EPOCH, "kitchen")));
                    throw new IllegalStateException("planted");
                });
    }

    private static DemonstrationData failing() {
        return new Module(
                "broken",
                15,
                () -> {
                    throw new IllegalStateException("planted");
                });
    }

    private record Module(String key, int order, Runnable loading) implements DemonstrationData {
        @Override
        public void load() {
            loading.run();
        }
    }
}
