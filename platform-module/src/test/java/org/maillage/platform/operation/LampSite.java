package org.maillage.platform.operation;

import com.zaxxer.hikari.HikariDataSource;

import org.maillagetools.testkit.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.stream.Stream;

import javax.sql.DataSource;

/** The platform with one page that asks the database. */
record LampSite(ConfigurableApplicationContext context) implements AutoCloseable {

    @TestComponent
    @RestController
    static class LampPage {

        private final JdbcClient db;

        LampPage(JdbcClient db) {
            this.db = db;
        }

        @GetMapping("/events/counted-lamps")
        String lamps() {
            return "lamps: " + db.sql("select count(*) from sample.effect").query().singleValue();
        }
    }

    static LampSite start(TestDatabase database, String... arguments) throws Exception {
        return through(database.url(), database, arguments);
    }

    /** @param url by which its pool reaches the database */
    static LampSite through(String url, TestDatabase database, String... arguments)
            throws Exception {
        var connections =
                Stream.of(
                        "--server.port=0",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + database.application().user(),
                        "--spring.datasource.password=" + database.application().password(),
                        "--spring.flyway.url=" + database.url(),
                        "--spring.flyway.user=" + database.owner().user(),
                        "--spring.flyway.password=" + database.owner().password());
        return new LampSite(
                new SpringApplicationBuilder(Class.forName("org.maillage.TestApplication"))
                        .sources(LampPage.class)
                        .run(
                                Stream.concat(connections, Stream.of(arguments))
                                        .toArray(String[]::new)));
    }

    HikariDataSource pool() throws Exception {
        return context.getBean(DataSource.class).unwrap(HikariDataSource.class);
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port", "");
    }

    @Override
    public void close() {
        context.close();
    }
}
