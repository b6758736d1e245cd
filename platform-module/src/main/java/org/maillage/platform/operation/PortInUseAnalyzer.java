package org.maillage.platform.operation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Spring Boot's own analysis does not say how to choose another port. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        int port = cause.getPort();
        return new FailureAnalysis(
                "Port %d is in use by another program.".formatted(port),
                "Stop that program, or start with another port: --server.port=%d (with Maven: mvn -Dspring-boot.run.arguments=--server.port=%d)."
                        .formatted(port + 1, port + 1),
                cause);
    }
}
