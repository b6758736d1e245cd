package org.maillage.platform.security;

import static java.util.Objects.requireNonNullElse;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.BaseUrl;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.util.Locale;

/**
 * The page for what the container refuses before anybody of ours is asked, such as an address that is no text: in the house's words
 * and look, without the frame, which needs a request that was let in.
 */
final class ContainerErrorReport extends ErrorReportValve {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>%2$s · Maillage</title>
              <link rel="icon" type="image/svg+xml" href="/assets/platform/favicon.svg">
              <link rel="stylesheet" href="/webjars/tabler__core/dist/css/tabler.min.css">
              <link rel="stylesheet" href="/assets/platform/maillage.css">
            </head>
            <body>
              <main class="error-page">
                <p class="error-status" aria-hidden="true">%5$d</p>
                <h1 class="page-title">%2$s</h1>
                <p class="error-text">%3$s</p>
                <p class="error-way-out"><a class="btn btn-primary" href="/">%4$s</a></p>
              </main>
            </body>
            </html>
            """;

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final BaseUrl baseUrl;

    ContainerErrorReport(MessageSource messages, LocaleResolver locales, BaseUrl baseUrl) {
        this.messages = messages;
        this.locales = locales;
        this.baseUrl = baseUrl;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        SecurityHeadersFilter.put(response, SecurityHeadersFilter.nonce(), baseUrl.secure());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding("utf-8");
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(page(status, locales.resolveLocale(request)));
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("Nobody reads the error page", e);
        }
    }

    private String page(int status, Locale locale) {
        String words = "platform.error." + (status < 500 ? wordsFor(status) : 500);
        return PAGE.formatted(
                locale.getLanguage(),
                text(words + ".title", locale),
                text(words + (status < 500 ? ".text" : ".short"), locale),
                text("platform.error.home", locale),
                status);
    }

    private static int wordsFor(int status) {
        return status == 404 || status == 413 ? status : 400;
    }

    private String text(String key, Locale locale) {
        return HtmlUtils.htmlEscape(
                requireNonNullElse(messages.getMessage(key, null, key, locale), key), "UTF-8");
    }
}
