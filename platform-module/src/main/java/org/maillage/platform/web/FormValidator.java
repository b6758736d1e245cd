package org.maillage.platform.web;

import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.SmartValidator;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

import java.util.Objects;

/**
 * Bean Validation for forms, field by field where one of them could not even be read: Spring Boot's own adapter then says nothing
 * about the others.
 */
final class FormValidator implements SmartValidator {

    private final SpringValidatorAdapter adapter;

    FormValidator(Validator validator) {
        adapter = new SpringValidatorAdapter(validator);
    }

    @Override
    public boolean supports(Class<?> type) {
        return adapter.supports(type);
    }

    @Override
    public void validate(Object target, Errors errors) {
        adapter.validate(target, errors);
    }

    @Override
    public void validate(Object target, Errors errors, Object... hints) {
        adapter.validate(target, errors, hints);
    }

    @Override
    public void validateValue(
            Class<?> type,
            @Nullable String field,
            @Nullable Object value,
            Errors errors,
            Object... hints) {
        adapter.validateValue(type, Objects.requireNonNull(field), value, errors, hints);
    }
}
