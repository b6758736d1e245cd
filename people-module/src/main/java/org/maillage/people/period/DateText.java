package org.maillage.people.period;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.DatePrecision;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A typed date that exists, or nothing. */
@Documented
@Constraint(validatedBy = DateText.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DateText {

    /** Whether the day has to be known. */
    boolean exact() default false;

    String message() default "{people.period.impossible}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads the date. */
    final class Check implements ConstraintValidator<DateText, String> {

        private boolean exact;

        @Override
        public void initialize(DateText constraint) {
            exact = constraint.exact();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return PartialDate.read(typed)
                    .filter(date -> !exact || isExact(date.precision()))
                    .isPresent();
        }

        private static boolean isExact(DatePrecision precision) {
            return precision == DatePrecision.DAY || precision == DatePrecision.UNKNOWN;
        }
    }
}
