package org.maillagetools.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A sentence instead of Flyway's stack traces. */
final class DatabaseNotUsableAnalyzer extends AbstractFailureAnalyzer<DatabaseNotUsable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseNotUsable cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
