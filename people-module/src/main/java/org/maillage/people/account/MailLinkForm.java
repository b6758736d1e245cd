package org.maillage.people.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.LocalPath;

import java.util.Locale;

/**
 * Somebody wants a link by mail.
 *
 * @param next where they wanted to go
 */
record MailLinkForm(
        @NotBlank @Size(max = 254) @Email @Pattern(regexp = "\\P{Cntrl}*") String email,
        @Nullable String next) {

    MailLinkRequests.Request request(Locale language) {
        String path = LocalPath.of(next).map(LocalPath::value).orElse(null);
        return new MailLinkRequests.Request(new EmailAddress(email), language, path);
    }
}
