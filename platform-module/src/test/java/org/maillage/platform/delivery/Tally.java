package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.maillagetools.testkit.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What became of many publications, counted by the database's owner. */
record Tally(JdbcClient owner) {

    static Tally of(TestDatabase database) {
        var login = database.owner();
        return new Tally(
                JdbcClient.create(
                        new DriverManagerDataSource(
                                database.url(), login.user(), login.password())));
    }

    long effects(String listener) {
        return count("sample.effect where listener = '" + listener + "'");
    }

    /** Effects beyond the first of each event. */
    long doubled(String listener) {
        return effects(listener)
                - count(
                        "(select distinct event_id from sample.effect where listener = '"
                                + listener
                                + "') once");
    }

    long open() {
        return count("platform.event_publication");
    }

    Map<String, Integer> quarantine() {
        var reasons = new TreeMap<String, Integer>();
        owner.sql("select reason, count(*) from platform.event_quarantine group by reason")
                .query(row -> {
                    reasons.put(row.getString(1), row.getInt(2));
                });
        return reasons;
    }

    void awaitNothingOpen() {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(open()).isZero());
    }

    void execute(String sql) {
        owner.sql(sql).update();
    }

    long count(String what) {
        return owner.sql("select count(*) from " + what).query(Long.class).single();
    }
}
