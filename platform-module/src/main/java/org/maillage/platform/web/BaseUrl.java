package org.maillage.platform.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.net.URI;

/**
 * Where the world finds this site: {@code maillage.base-url}, by default this machine and the port that the server listens
 * on.
 */
@Component
public class BaseUrl {

    private final Environment environment;

    public BaseUrl(Environment environment) {
        this.environment = environment;
    }

    /** Without a slash at the end. */
    public String value() {
        String configured = environment.getProperty("maillage.base-url", "");
        return configured.isBlank() ? here() : configured.strip().replaceAll("/+$", "");
    }

    /** A whole address for a path that begins with a slash. */
    public String of(String path) {
        return value() + path;
    }

    /** Whether visitors come by https, though a proxy in front may hide it from us. */
    public boolean secure() {
        return "https".equalsIgnoreCase(URI.create(value()).getScheme());
    }

    private String here() {
        String port =
                environment.getProperty(
                        "local.server.port", environment.getProperty("server.port", "8080"));
        return "http://127.0.0.1:" + port;
    }
}
