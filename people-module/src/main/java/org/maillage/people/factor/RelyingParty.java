package org.maillage.people.factor;

import org.maillage.platform.web.BaseUrl;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * As whom passkeys know this site: the name in its address. A network address is no name; an application that is only looked at on its
 * own machine is called localhost.
 */
@Component
class RelyingParty {

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");
    private static final String HERE = "localhost";

    private final BaseUrl baseUrl;

    RelyingParty(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    String id() {
        String host = address().getHost();
        return host == null || NUMBERS.matcher(host).matches() ? HERE : host;
    }

    /** Scheme, name and port, as browsers write them. */
    String origin() {
        var address = address();
        int port = address.getPort();
        return address.getScheme() + "://" + id() + (port < 0 ? "" : ":" + port);
    }

    private URI address() {
        return URI.create(baseUrl.value());
    }
}
