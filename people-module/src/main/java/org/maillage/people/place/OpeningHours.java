package org.maillage.people.place;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;

/** Opening hours as OpenStreetMap writes them, or nothing. */
@Documented
@Constraint(validatedBy = OpeningHours.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface OpeningHours {

    String message() default "{people.place.openingHours.invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads them, strictly. */
    final class Check implements ConstraintValidator<OpeningHours, String> {

        private static final int LONGEST = 500;

        @Override
        public boolean isValid(@Nullable String hours, ConstraintValidatorContext context) {
            return hours == null
                    || hours.isEmpty()
                    || hours.length() > LONGEST
                    || isReadable(hours);
        }

        private static boolean isReadable(String hours) {
            try {
                var bytes = new ByteArrayInputStream(hours.getBytes(StandardCharsets.UTF_8));
                return !new OpeningHoursParser(bytes).rules(true).isEmpty();
            } catch (OpeningHoursParseException _) {
                return false;
            }
        }
    }
}
