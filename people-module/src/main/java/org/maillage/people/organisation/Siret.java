package org.maillage.people.organisation;

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

/**
 * A SIRET number, or nothing. Its fourteen digits pass Luhn's check; those of La Poste, which ran out of such numbers,
 * need only have a sum that five divides.
 */
@Documented
@Constraint(validatedBy = Siret.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Siret {

    String message() default "{people.organisation.siret.invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Adds up the digits. */
    final class Check implements ConstraintValidator<Siret, String> {

        private static final String LA_POSTE = "356000000";

        @Override
        public boolean isValid(@Nullable String siret, ConstraintValidatorContext context) {
            return siret == null || siret.isEmpty() || isSiret(siret);
        }

        private static boolean isSiret(String siret) {
            return siret.matches("[0-9]{14}")
                    && (luhn(siret) % 10 == 0
                            || (siret.startsWith(LA_POSTE) && sum(siret) % 5 == 0));
        }

        private static int sum(String digits) {
            return digits.chars().map(Check::digit).sum();
        }

        private static int luhn(String digits) {
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                boolean doubled = (digits.length() - i) % 2 == 0;
                int value = digit(digits.charAt(i)) * (doubled ? 2 : 1);
                sum += value / 10 + value % 10;
            }
            return sum;
        }

        private static int digit(int character) {
            return character - '0';
        }
    }
}
