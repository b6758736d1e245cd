package org.maillage.people.token;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.api.ApiPaths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** By which a program sees whether its token works, and for how long. */
@RestController
class TokenApiController {

    /**
     * @param scopes what its maker has left it
     * @param organisation where it holds; null: wherever its holder's rights hold
     */
    record Token(
            String name, List<String> scopes, @Nullable UUID organisation, Instant expiresAt) {}

    @GetMapping(ApiPaths.V1 + "/people/token")
    Token token() {
        var token =
                TokenPrincipal.current()
                        .orElseThrow(() -> new AccessRefused("people.token"))
                        .token();
        return new Token(token.name(), token.scopes(), token.organisation(), token.expiresAt());
    }
}
