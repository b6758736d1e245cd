package org.maillage.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The address of a request, as the browser knows it: on an error page still that of the page that failed. */
final class Addresses {

    private Addresses() {}

    static String path(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed;
        return "/" + path.replaceFirst("^[/\\\\]+", "");
    }

    /** The address without language and theme, ending so that a parameter can follow. */
    static String extensible(HttpServletRequest request) {
        var address = withoutPreferences(request);
        return address + (address.contains("?") ? "&" : "?");
    }

    static String withoutPreferences(HttpServletRequest request) {
        var kept =
                Arrays.stream(query(request).split("&"))
                        .filter(parameter -> !parameter.isEmpty())
                        .filter(parameter -> !Preferences.isChoice(parameter))
                        .collect(Collectors.joining("&"));
        var path = path(request);
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    private static String query(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        var query = failed == null ? request.getQueryString() : failed;
        return query == null ? "" : query;
    }
}
