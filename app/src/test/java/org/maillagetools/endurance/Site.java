package org.maillagetools.endurance;

import net.sample.probe.BreakPoint;

import org.maillagetools.postgres.DatabaseRoles;
import org.maillagetools.postgres.EmbeddedPostgres;
import org.maillagetools.running.Database;
import org.maillagetools.running.PackagedApplication;
import org.maillagetools.testkit.PluginJar;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One PostgreSQL that outlives the instances of the application, as an operator runs it; each instance with the probe dropped in. */
final class Site implements AutoCloseable {

    /** Instances that notice each other's end within seconds. */
    static String[] quick(String... further) {
        return Stream.concat(
                        Stream.of(
                                "--maillage.delivery.interval=1s",
                                "--maillage.delivery.beat=1s",
                                "--maillage.delivery.silence=5s",
                                "--maillage.delivery.back-off=200ms"),
                        Stream.of(further))
                .toArray(String[]::new);
    }

    private final Path folder;
    private final EmbeddedPostgres server;
    private final String name;

    private Site(Path folder, EmbeddedPostgres server, String name) {
        this.folder = folder;
        this.server = server;
        this.name = name;
    }

    static Site open(Path folder) throws IOException {
        install(folder.resolve("maillage"));
        return new Site(
                folder,
                EmbeddedPostgres.start(folder.resolve("server")),
                EmbeddedPostgres.DATABASE);
    }

    /** The folder that one installs, with the probe dropped in. */
    static void install(Path folder) throws IOException {
        PackagedApplication.installLearnt(folder);
        PluginJar.write(
                folder.resolve("plugins").resolve("probe.jar"), BreakPoint.class, "probe-jar");
    }

    /** Another site, with an empty database on the same server. */
    Site beside(String other) throws SQLException {
        var superuser = new Database(server.url("postgres"), server.superuser());
        try (var connection = superuser.connect()) {
            DatabaseRoles.ensureDatabase(connection, other, server.owner(), server.application());
        }
        return new Site(folder, server, other);
    }

    /** Owner of the tables. */
    Database database() {
        return new Database(server.url(name), server.owner());
    }

    /** Starts an instance; it serves when its address is known. */
    PackagedApplication start(int port, String... arguments) throws IOException {
        return startWith(PackagedApplication.SHORT_LIVED, port, arguments);
    }

    /** @param options of Java */
    PackagedApplication startWith(String options, int port, String... arguments)
            throws IOException {
        var all =
                new ArrayList<>(
                        List.of(
                                "--server.port=" + port,
                                "--maillage.demo=false",
                                "--maillage.data=" + folder.resolve("data-" + port),
                                "--spring.datasource.url=" + server.url(name),
                                "--spring.datasource.username=" + server.application().user(),
                                "--spring.datasource.password=" + server.application().password(),
                                "--spring.flyway.user=" + server.owner().user(),
                                "--spring.flyway.password=" + server.owner().password()));
        all.addAll(List.of(arguments));
        return PackagedApplication.startInstalled(
                folder.resolve("maillage"), options, all.toArray(String[]::new));
    }

    @Override
    public void close() {
        server.close();
    }
}
