package net.sample.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.LockSupport;

/** Ends the process at the point that it was started with, as kill -9 does: nothing is tidied up. */
final class Breaks {

    private final String armed;

    /** @param armed name of a point; empty: none */
    Breaks(String armed) {
        this.armed = armed;
    }

    boolean isArmed(Enum<?> point) {
        return point.name().equals(armed);
    }

    /** Does not return when it is the one. */
    void reach(Enum<?> point) {
        if (!isArmed(point)) {
            return;
        }
        try {
            var self = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("kill", "-9", self).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (true) {
            LockSupport.park();
        }
    }
}
