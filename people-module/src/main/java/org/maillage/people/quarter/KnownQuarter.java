package org.maillage.people.quarter;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The code of a quarter that is in the list, or nothing; as long as there is no list, any code. */
@Documented
@Constraint(validatedBy = KnownQuarter.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownQuarter {

    String message() default "{people.quarter.unknown}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks it up. */
    final class Check implements ConstraintValidator<KnownQuarter, String> {

        private static final int LENGTH = 8;

        private final Quarters quarters;

        Check(Quarters quarters) {
            this.quarters = quarters;
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null
                    || code.length() != LENGTH
                    || quarters.find(code).isPresent()
                    || !quarters.isLoaded();
        }
    }
}
