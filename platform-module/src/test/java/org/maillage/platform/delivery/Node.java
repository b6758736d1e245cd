package org.maillage.platform.delivery;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;

import org.maillage.platform.instance.ExclusiveWork;
import org.maillage.platform.instance.Instance;
import org.maillage.sample.Effects;
import org.maillagetools.testkit.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/** One of several instances of the application on one database. */
final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Node start(TestDatabase database, String... arguments) {
        SpringApplication application =
                new SpringApplicationBuilder(testApplication())
                        .web(WebApplicationType.SERVLET)
                        .properties(
                                "server.port=0",
                                "spring.jmx.enabled=false",
                                "maillage.delivery.interval=1h",
                                "spring.datasource.url=" + database.url(),
                                "spring.datasource.username=" + database.application().user(),
                                "spring.datasource.password=" + database.application().password(),
                                "spring.flyway.url=" + database.url(),
                                "spring.flyway.user=" + database.owner().user(),
                                "spring.flyway.password=" + database.owner().password())
                        .build();
        return new Node(application.run(arguments));
    }

    Effects effects() {
        return context.getBean(Effects.class);
    }

    FailedEventPublications failed() {
        return context.getBean(FailedEventPublications.class);
    }

    IncompleteEventPublications incomplete() {
        return context.getBean(IncompleteEventPublications.class);
    }

    Janitor janitor() {
        return context.getBean(Janitor.class);
    }

    Forgotten forgotten() {
        return context.getBean(Forgotten.class);
    }

    String id() {
        return context.getBean(Instance.class).id();
    }

    HikariDataSource pool() throws SQLException {
        return context.getBean(DataSource.class).unwrap(HikariDataSource.class);
    }

    /** Publishes all of them in one transaction. */
    void publish(List<? extends DomainEvent> events) {
        var publisher = context.getBean(DomainEvents.class);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> events.forEach(publisher::publish));
    }

    void awaitIdleListeners() {
        var executor = context.getBean(ThreadPoolTaskExecutor.class);
        await().until(() -> executor.getActiveCount() == 0 && executor.getQueueSize() == 0);
    }

    boolean exclusively(String name, Runnable work) {
        return context.getBean(ExclusiveWork.class).tryRun(name, work);
    }

    Registry registry(TestDatabase database) {
        return new Registry(
                database,
                context.getBean(DomainEvents.class),
                context.getBean(TransactionTemplate.class));
    }

    @Override
    public void close() {
        context.close();
    }

    private static Class<?> testApplication() {
        try {
            return Class.forName("org.maillage.TestApplication");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
