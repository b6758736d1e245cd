package org.maillagetools.postgres;

import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** The operator names no database; an empty {@code spring.datasource.url} names none either. */
public final class NoDataSourceUrl extends SpringBootCondition {

    private static final String URL = "spring.datasource.url";

    @Override
    public ConditionOutcome getMatchOutcome(
            ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean named = StringUtils.hasText(context.getEnvironment().getProperty(URL));
        return new ConditionOutcome(!named, URL + (named ? " is set" : " is not set"));
    }
}
