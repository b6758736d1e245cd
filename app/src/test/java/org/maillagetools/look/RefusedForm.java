package org.maillagetools.look;

import com.microsoft.playwright.Page;

import java.util.List;

/** A form sent with nothing in its fields, by somebody whose browser does not ask for them. */
final class RefusedForm {

    private static final String EMPTY_AND_SEND =
            """
            action => {
              const form = [...document.forms].find(
                  f => f.method === 'post' && new URL(f.action).pathname === action.split('?')[0]);
              form.noValidate = true;
              for (const field of form.querySelectorAll('input, textarea')) {
                if (!['hidden', 'checkbox', 'radio', 'submit'].includes(field.type)) field.value = '';
              }
              form.requestSubmit();
            }
            """;

    private RefusedForm() {}

    static void provoke(Page page, String action) {
        NextPage.after(page, () -> page.evaluate(EMPTY_AND_SEND, action));
    }

    /** What the reader is not told, or not taken to. */
    static List<String> faults(Page page) {
        var focus = page.evaluate("document.activeElement.className");
        // a field, or the form as a whole: who signs in is not told what was wrong
        var wrong =
                page.locator(
                        "[aria-invalid=true], .choices[aria-describedby$='-error'], .form-errors li"
                                + " span");
        var where = page.url().replaceFirst("^https?://[^/]+", "");
        if (!focus.toString().contains("form-errors")) {
            return List.of(where + ": focus is on " + focus);
        }
        return wrong.count() == 0 ? List.of(where + ": no field is marked") : List.of();
    }
}
