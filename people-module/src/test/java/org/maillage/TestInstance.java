package org.maillage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;

import java.time.Clock;

/** A second instance of the application, on the database of the test. */
public record TestInstance(ConfigurableApplicationContext context) implements AutoCloseable {

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        SpringApplication.exit(context);
    }

    /** Starts instances with the same connections, the same clock and these sources besides. */
    @TestComponent
    public record Twin(JdbcConnectionDetails pool, FlywayConnectionDetails owner, Clock clock) {

        public TestInstance start(Class<?>... sources) {
            return new TestInstance(
                    new SpringApplicationBuilder(TestApplication.class)
                            .sources(sources)
                            .initializers(context -> {
                                var beans = context.getBeanFactory();
                                beans.registerSingleton("twinPool", pool);
                                beans.registerSingleton("twinOwner", owner);
                                beans.registerSingleton("twinClock", clock);
                            })
                            .run("--server.port=0"));
        }
    }
}
