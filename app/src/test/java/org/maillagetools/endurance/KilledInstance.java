package org.maillagetools.endurance;

import org.maillagetools.running.PackagedApplication;
import org.maillagetools.testkit.load.Ports;

import java.io.IOException;
import java.net.URI;

/** An instance that is killed and started again on the same port, in little memory. */
final class KilledInstance implements AutoCloseable {

    private final Site site;
    private final String heap;
    private final int port;
    private PackagedApplication application;

    KilledInstance(Site site, String heap) throws IOException {
        this.site = site;
        this.heap = heap;
        this.port = Ports.free();
        this.application = start(site, heap, port);
    }

    private static PackagedApplication start(Site site, String heap, int port) throws IOException {
        var application =
                site.startWith(
                        heap,
                        port,
                        Site.quick("--maillage.job.interval=1s", "--maillage.job.beat=1s"));
        application.ready();
        return application;
    }

    URI firstLink() {
        return application.firstLink();
    }

    /** By which name the database knows it. */
    String name() {
        return application.instance();
    }

    void kill() throws InterruptedException {
        application.kill();
    }

    void killAndStartAgain() throws IOException, InterruptedException {
        application.kill();
        application = start(site, heap, port);
    }

    @Override
    public void close() {
        application.close();
    }
}
