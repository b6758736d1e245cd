package org.maillage.platform.delivery;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in two sentences. */
final class DeliveryUnsafeAnalyzer extends AbstractFailureAnalyzer<DeliveryUnsafe> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DeliveryUnsafe cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
