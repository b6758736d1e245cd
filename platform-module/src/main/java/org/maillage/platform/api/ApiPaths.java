package org.maillage.platform.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Where the API stands. */
public final class ApiPaths {

    /** What the chain of the API answers for. */
    public static final String ALL = "/api/**";

    /** Where the first version of the API begins; its modules follow by their keys. */
    public static final String V1 = "/api/v1";

    private ApiPaths() {}

    /** Whether a program made the request; also while the container reports what became of it. */
    public static boolean lead(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? within(failed)
                : within(request.getRequestURI());
    }

    private static boolean within(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }
}
