package org.maillage.platform.security;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.secret.MissingKey;
import org.maillage.platform.secret.SecretBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What modules keep with a session, sealed for its holder. Nobody is kept out because it cannot be sealed, and nobody in because it
 * cannot be opened.
 */
@Component
class SessionKeepsakes {

    private static final Logger log = LoggerFactory.getLogger(SessionKeepsakes.class);
    private static final String PREFIX = "kept ";

    private final SecretBox box;

    SessionKeepsakes(SecretBox box) {
        this.box = box;
    }

    void keep(String name, String text, HttpServletRequest request) {
        var holder =
                SessionContexts.holder(request)
                        .orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
        try {
            byte[] plain = text.getBytes(StandardCharsets.UTF_8);
            byte[] sealed = box.seal(PREFIX + name, holder.account(), plain);
            request.getSession()
                    .setAttribute(PREFIX + name, Base64.getEncoder().encodeToString(sealed));
        } catch (MissingKey e) {
            log.warn("{} is not kept with a session: {}", name, e.getMessage());
        }
    }

    Optional<String> kept(String name, HttpServletRequest request) {
        return SessionContexts.holder(request)
                .map(holder ->
                        opened(name, holder, request.getSession().getAttribute(PREFIX + name)));
    }

    private @Nullable String opened(String name, SessionHolder holder, @Nullable Object sealed) {
        if (!(sealed instanceof String text)) {
            return null;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return new String(
                    box.open(PREFIX + name, holder.account(), bytes), StandardCharsets.UTF_8);
        } catch (MissingKey | IllegalStateException | IllegalArgumentException e) {
            log.warn("{} of a session cannot be opened: {}", name, e.getMessage());
            return null;
        }
    }
}
