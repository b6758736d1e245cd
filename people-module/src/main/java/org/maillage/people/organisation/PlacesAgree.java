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

/** The commune's code, the department and the region, as far as they are given, are of one place; the message stands beside what disagrees. */
@Documented
@Constraint(validatedBy = PlacesAgree.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface PlacesAgree {

    String message() default "{people.organisation.departmentCode.otherwise}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares them. */
    final class Check implements ConstraintValidator<PlacesAgree, OrganisationForm> {

        private static final int COG_LENGTH = 5;

        @Override
        public boolean isValid(
                @Nullable OrganisationForm form, ConstraintValidatorContext context) {
            if (form == null) {
                return true;
            }
            if (form.cogCode().length() == COG_LENGTH
                    && !form.departmentCode().isEmpty()
                    && !Departments.codeOfCommune(form.cogCode()).equals(form.departmentCode())) {
                return refused(
                        context, "departmentCode", context.getDefaultConstraintMessageTemplate());
            }
            boolean elsewhere =
                    !form.region().isEmpty()
                            && Departments.of(form.departmentCode())
                                    .filter(found -> !found.region().equals(form.region()))
                                    .isPresent();
            return !elsewhere
                    || refused(context, "region", "{people.organisation.region.otherwise}");
        }

        private static boolean refused(
                ConstraintValidatorContext context, String field, String message) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation();
            return false;
        }
    }
}
