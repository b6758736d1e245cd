package org.maillage.platform.security;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Bounds the time that the whole body of a request may take. The container's own time-out begins again with each byte: who sends one
 * every nine seconds would hold a thread for days.
 */
final class WholeBodyInTime extends ValveBase {

    private final Duration limit;

    WholeBodyInTime(Duration limit) {
        super(true);
        this.limit = limit;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var unbounded = coyote.getInputBuffer();
        coyote.setInputBuffer(new Bounded(coyote, unbounded, System.nanoTime() + limit.toNanos()));
        try {
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(unbounded);
            if (!coyote.isFinished() && mayHaveMore(coyote)) {
                // or the container waits for the rest, byte after byte, without a limit
                coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static boolean mayHaveMore(org.apache.coyote.Request request) {
        return request.getContentLengthLong() > request.getBytesRead()
                || request.getHeader("Transfer-Encoding") != null;
    }

    /**
     * What is read through it is asked for the time before each part.
     *
     * @param end in nanoseconds of this virtual machine
     */
    private record Bounded(org.apache.coyote.Request request, InputBuffer input, long end)
            implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (System.nanoTime() - end > 0) {
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                throw new SocketTimeoutException("The body takes too long");
            }
            return input.doRead(handler);
        }

        @Override
        public int available() {
            return input.available();
        }
    }
}
