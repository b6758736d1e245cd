package org.maillage.people.organisation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Not too many aliases, none longer than a name; the message stands beside them. */
@Documented
@Constraint(validatedBy = AliasesInMeasure.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AliasesInMeasure {

    String message() default "{people.organisation.aliases.tooMany}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts and measures them. */
    final class Check implements ConstraintValidator<AliasesInMeasure, OrganisationForm> {

        private static final int LONGEST = 200;

        @Override
        public boolean isValid(
                @Nullable OrganisationForm form, ConstraintValidatorContext context) {
            if (form == null || inMeasure(form)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("aliases")
                    .addConstraintViolation();
            return false;
        }

        private static boolean inMeasure(OrganisationForm form) {
            var aliases = Typed.list(form.aliases());
            return aliases.size() <= OrganisationState.MOST_ALIASES
                    && aliases.stream().allMatch(alias -> alias.length() <= LONGEST);
        }
    }
}
