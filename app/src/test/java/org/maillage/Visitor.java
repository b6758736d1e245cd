package org.maillage;

import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Somebody with a browser that has no JavaScript: reads pages, fills forms in, keeps cookies. */
final class Visitor {

    private final URI address;
    private final Connection session;

    Visitor(URI address) {
        this.address = address.resolve("/");
        this.session =
                Jsoup.newSession()
                        .timeout(30_000)
                        .ignoreHttpErrors(true)
                        .ignoreContentType(true)
                        .header("Origin", origin(address));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    Document read(String path) throws IOException {
        return answer(path).parse();
    }

    Connection.Response answer(String path) throws IOException {
        return session.newRequest(address.resolve(path).toString())
                .method(Connection.Method.GET)
                .execute();
    }

    /** Fills in the page's form that has a field of the first of these names, and sends it. */
    Document submit(Document page, Map<String, String> fields) throws IOException {
        String first = fields.keySet().iterator().next();
        var form = (FormElement) page.select("form[method=post]:has([name=" + first + "])").first();
        if (form == null) {
            throw new IllegalStateException("No form with " + first + " on " + page.location());
        }
        var request =
                session.newRequest(
                                form.absUrl("action").isEmpty()
                                        ? page.location()
                                        : form.absUrl("action"))
                        .method(Connection.Method.POST);
        form.formData().stream()
                .filter(field -> !fields.containsKey(field.key()))
                .forEach(field -> request.data(field.key(), field.value()));
        fields.forEach(request::data);
        return request.execute().parse();
    }
}
