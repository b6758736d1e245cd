package org.maillagetools.testkit.fault;

import java.util.concurrent.atomic.AtomicBoolean;

/** The one answer that never arrives: the server's to a command, on a connection on which the client has sent a text before. */
public final class LostAnswer {

    private final String command;
    private final String text;
    private final AtomicBoolean lost = new AtomicBoolean();

    LostAnswer(String command, String text) {
        this.command = command;
        this.text = text;
    }

    /** Whether it was lost: the server has done what was asked, and the client was never told. */
    public boolean happened() {
        return lost.get();
    }

    Search onOneConnection() {
        return new Search(Mark.text(text), Mark.completed(command));
    }

    /** The same search on one connection. */
    final class Search {

        private final Mark sent;
        private final Mark answer;
        private volatile boolean awaited;

        private Search(Mark sent, Mark answer) {
            this.sent = sent;
            this.answer = answer;
        }

        void clientSays(byte[] chunk, int length) {
            if (sent.passesIn(chunk, length)) {
                awaited = true;
            }
        }

        boolean isLost(byte[] chunk, int length) {
            return answer.passesIn(chunk, length) && awaited && lost.compareAndSet(false, true);
        }
    }
}
