package org.maillage.people.field;

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
import java.util.regex.Pattern;

/** Text without control characters and halves of characters, which the database refuses or nobody can read. */
@Documented
@Constraint(validatedBy = Storable.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Storable {

    String message() default "{people.field.unstorable}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for them. */
    final class Check implements ConstraintValidator<Storable, String> {

        private static final Pattern UNSTORABLE =
                Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\r\\n\\t]]");

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || !UNSTORABLE.matcher(text).find();
        }
    }
}
