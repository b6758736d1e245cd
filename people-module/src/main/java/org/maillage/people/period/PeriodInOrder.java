package org.maillage.people.period;

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

/** The end is not before the beginning; the message stands beside the end. */
@Documented
@Constraint(validatedBy = PeriodInOrder.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PeriodInOrder {

    String message() default "{people.period.reversed}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the two ends. */
    final class Check implements ConstraintValidator<PeriodInOrder, Dated> {

        @Override
        public boolean isValid(@Nullable Dated form, ConstraintValidatorContext context) {
            if (form == null || form.period().isInOrder()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("to")
                    .addConstraintViolation();
            return false;
        }
    }
}
