package org.maillagetools.endurance.fault;

import org.maillage.Application;
import org.maillagetools.postgres.Login;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.stream.Stream;

/** The whole application, running. */
record Maillage(ConfigurableApplicationContext context) implements AutoCloseable {

    /**
     * @param pool the address by which it reaches its database
     * @param migrations the address by which its owner does
     */
    static Maillage start(
            String pool, Login application, String migrations, Login owner, String... arguments) {
        var connections =
                Stream.of(
                        "--server.port=0",
                        "--maillage.demo=false",
                        "--spring.datasource.url=" + pool,
                        "--spring.datasource.username=" + application.user(),
                        "--spring.datasource.password=" + application.password(),
                        "--spring.flyway.url=" + migrations,
                        "--spring.flyway.user=" + owner.user(),
                        "--spring.flyway.password=" + owner.password());
        return new Maillage(
                new SpringApplicationBuilder(Application.class)
                        .sources(RegistrationEar.class)
                        .run(
                                Stream.concat(connections, Stream.of(arguments))
                                        .toArray(String[]::new)));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
