package org.maillage.events.site;

import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody with a browser that has no JavaScript: reads pages, fills forms in, keeps cookies, follows nothing by itself. */
public final class Visitor {

    private final String address;
    private final Connection session;

    Visitor(int port) {
        address = "http://127.0.0.1:" + port;
        session =
                Jsoup.newSession()
                        .timeout(60_000)
                        .maxBodySize(0)
                        .followRedirects(false)
                        .ignoreHttpErrors(true)
                        .ignoreContentType(true)
                        .header("Origin", address);
    }

    /** What came back. */
    public record Answer(int status, String location, Document page) {}

    public Answer get(String path) throws IOException {
        return answer(session.newRequest(address + path).method(Connection.Method.GET));
    }

    public String text(String path) throws IOException {
        return get(path).page().text();
    }

    /** Fills in the form of this page that posts to the page's own address. */
    public Answer send(String path, Map<String, String> fields) throws IOException {
        return press(path, path, fields);
    }

    /** Fills in the form of the page that posts to the address, and sends it. */
    public Answer press(String path, String action, Map<String, String> fields) throws IOException {
        return submit(filled(get(path).page(), action, fields), action);
    }

    /** The same form, ready to be sent more than once. */
    public List<Connection.KeyVal> fill(String path, Map<String, String> fields)
            throws IOException {
        return filled(get(path).page(), path, fields);
    }

    public Answer submit(List<Connection.KeyVal> data, String action) throws IOException {
        return answer(
                session.newRequest(address + action).method(Connection.Method.POST).data(data));
    }

    private static List<Connection.KeyVal> filled(
            Document page, String action, Map<String, String> fields) {
        var form =
                page.select("form[method=post]").stream()
                        .filter(candidate -> candidate.attr("action").equals(action))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "No form for "
                                                + action
                                                + " but for "
                                                + page.select("form").eachAttr("action")
                                                + " in "
                                                + page.text()));
        var data = new ArrayList<Connection.KeyVal>();
        ((FormElement) form)
                .formData().stream()
                        .filter(field -> !fields.containsKey(field.key()))
                        .forEach(data::add);
        fields.forEach((name, value) -> data.add(HttpConnection.KeyVal.create(name, value)));
        return data;
    }

    private static Answer answer(Connection request) throws IOException {
        var response = request.execute();
        var location = response.header("Location");
        return new Answer(
                response.statusCode(), location == null ? "" : location, response.parse());
    }
}
