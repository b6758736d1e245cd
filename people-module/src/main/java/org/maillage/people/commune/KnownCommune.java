package org.maillage.people.commune;

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

/** The code of a commune that is in the reference, or nothing; as long as there is no reference, any code. */
@Documented
@Constraint(validatedBy = KnownCommune.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownCommune {

    String message() default "{people.commune.unknown}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks it up. */
    final class Check implements ConstraintValidator<KnownCommune, String> {

        private static final int LENGTH = 5;

        private final Communes communes;

        Check(Communes communes) {
            this.communes = communes;
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null
                    || code.length() != LENGTH
                    || communes.find(code).isPresent()
                    || !communes.isLoaded();
        }
    }
}
