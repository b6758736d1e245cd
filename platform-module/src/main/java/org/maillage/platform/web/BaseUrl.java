package org.maillage.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the world finds this site: {@code maillage.base-url}, by default this machine and the port that the server listens
 * on.
 */
@Component
public class BaseUrl {

    private final Environment environment;
    private final String configured;
    private volatile @Nullable String here;

    public BaseUrl(Environment environment) {
        this.environment = environment;
        this.configured =
                environment.getProperty("maillage.base-url", "").strip().replaceAll("/+$", "");
    }

    /** Without a slash at the end. */
    public String value() {
        return configured.isEmpty() ? here() : configured;
    }

    /** A whole address for a path that begins with a slash. */
    public String of(String path) {
        return value() + path;
    }

    /** Whether visitors come by https, though a proxy in front may hide it from us. */
    public boolean secure() {
        return configured.regionMatches(true, 0, "https:", 0, 6);
    }

    private String here() {
        String known = here;
        if (known == null) {
            String port = environment.getProperty("local.server.port");
            known = "http://127.0.0.1:" + (port == null ? intendedPort() : port);
            here = port == null ? null : known;
        }
        return known;
    }

    private String intendedPort() {
        return environment.getProperty("server.port", "8080");
    }
}
