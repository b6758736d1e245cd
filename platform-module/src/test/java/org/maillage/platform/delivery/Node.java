package org.maillage.platform.delivery;

import org.maillage.platform.instance.ExclusiveWork;
import org.maillage.platform.instance.Instance;
import org.maillage.sample.Effects;
import org.maillagetools.testkit.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

/** One of several instances of the application on one database. */
final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Node start(TestDatabase database) {
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
        return new Node(application.run());
    }

    Effects effects() {
        return context.getBean(Effects.class);
    }

    FailedEventPublications failed() {
        return context.getBean(FailedEventPublications.class);
    }

    Janitor janitor() {
        return context.getBean(Janitor.class);
    }

    String id() {
        return context.getBean(Instance.class).id();
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
