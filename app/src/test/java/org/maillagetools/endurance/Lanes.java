package org.maillagetools.endurance;

import org.jspecify.annotations.Nullable;
import org.maillagetools.testkit.load.HttpLane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A visitor's connection to one of the addresses that he knows. */
final class Lanes implements AutoCloseable {

    private final List<Integer> ports;
    private int turn;
    private @Nullable HttpLane open;

    /** @param turn whose turn it is at first: visitors spread */
    Lanes(List<Integer> ports, int turn) {
        this.ports = ports;
        this.turn = turn;
    }

    HttpLane current() throws IOException {
        var lane = open;
        if (lane == null) {
            lane = new HttpLane(ports.get(turn % ports.size()));
            open = lane;
        }
        return lane;
    }

    void turnToNext() {
        close();
        turn++;
    }

    @Override
    public void close() {
        var lane = open;
        open = null;
        if (lane != null) {
            try {
                lane.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
