package org.maillage.people.provider;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import java.net.URI;
import java.util.Set;

/**
 * The service that may sign people in.
 *
 * @param issuer as it calls itself; empty: there is none
 * @param clientId as it knows us
 * @param clientSecret what we prove it with
 * @param label how people here call it, in French
 * @param labelEn the same in English; empty: as in French
 * @param endSessionEndpoint where it signs people out; empty: where it says itself; {@link #NOWHERE}: they are not led there
 * @param addressesVerified whether it makes sure of every address that it hands out, where it does not say {@code email_verified}
 */
@ConfigurationProperties("maillage.sign-in.oidc")
record ProviderProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String label,
        @DefaultValue("") String labelEn,
        @DefaultValue("") String endSessionEndpoint,
        @DefaultValue("false") boolean addressesVerified) {

    static final String NOWHERE = "none";

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String PREFIX = "maillage.sign-in.oidc.";

    ProviderProperties {
        issuer = issuer.strip();
        endSessionEndpoint = endSessionEndpoint.strip();
        if (!issuer.isEmpty()) {
            requirePrivate(issuer);
            require(clientId, "client-id");
            require(clientSecret, "client-secret");
            require(label, "label");
            requireWayOut(endSessionEndpoint);
        }
    }

    boolean configured() {
        return !issuer.isEmpty();
    }

    String label(String language) {
        return language.equals("en") && !labelEn.isBlank() ? labelEn : label;
    }

    private static void require(String value, String name) {
        if (value.isBlank()) {
            throw new InvalidConfigurationPropertyValueException(
                    PREFIX + name, value, "It has to be set with " + PREFIX + "issuer.");
        }
    }

    /** Whoever could read or change what it says could be anybody here. */
    private static void requirePrivate(String issuer) {
        if (!privately(issuer)) {
            throw new InvalidConfigurationPropertyValueException(
                    PREFIX + "issuer",
                    issuer,
                    "It has to be the address by which the service calls itself, https://….");
        }
    }

    private static void requireWayOut(String endpoint) {
        if (!endpoint.isEmpty() && !endpoint.equals(NOWHERE) && !privately(endpoint)) {
            throw new InvalidConfigurationPropertyValueException(
                    PREFIX + "end-session-endpoint",
                    endpoint,
                    "It has to be an address, https://…, or \"" + NOWHERE + "\".");
        }
    }

    /** Whether nobody reads or changes on the way what is sent there. */
    static boolean privately(String named) {
        try {
            var address = URI.create(named);
            String host = address.getHost();
            return host != null
                    && ("https".equals(address.getScheme())
                            || ("http".equals(address.getScheme()) && HERE.contains(host)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
