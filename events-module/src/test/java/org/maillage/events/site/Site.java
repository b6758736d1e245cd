package org.maillage.events.site;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The site as its visitors meet it. */
@TestComponent
public class Site {

    private final Environment environment;
    private final Staff.Grants grants;
    private final Upstream upstream;

    Site(Environment environment, Staff.Grants grants, Upstream upstream) {
        this.environment = environment;
        this.grants = grants;
        this.upstream = upstream;
    }

    public Visitor anybody() {
        return new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /** Somebody who may do everything. */
    public Visitor administrator() throws IOException {
        return signedIn(grants.account((_, _) -> true));
    }

    /** Somebody who may do everything, but in one organisation only. */
    public Visitor staffOf(UUID organisation) throws IOException {
        return signedIn(grants.account((_, where) -> organisation.equals(where)));
    }

    private Visitor signedIn(UUID account) throws IOException {
        var visitor = anybody();
        visitor.get("/sign-in/test?account=" + account);
        return visitor;
    }

    public Upstream upstream() {
        return upstream;
    }

    /** The fields of a gathering that is as it should be; pairs replace some. */
    public static Map<String, String> event(UUID owner, String title, String... others) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("owner", owner.toString());
        fields.put("kind", "STUDY_DAY");
        fields.put("title", title);
        fields.put("startDate", "2031-03-14");
        fields.put("endDate", "");
        fields.put("datePrecision", "DAY");
        fields.put("zone", "Europe/Paris");
        fields.put("attendanceMode", "ON_SITE");
        return with(fields, others);
    }

    public static Map<String, String> session(String kind, String title, String... others) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", kind);
        fields.put("title", title);
        return with(fields, others);
    }

    private static Map<String, String> with(Map<String, String> fields, String... others) {
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
        return fields;
    }

    /** A gathering made by its form. */
    public UUID newEvent(Visitor staff, Map<String, String> fields) throws IOException {
        return lastId(staff.send("/admin/events/new", fields).location());
    }

    public UUID publishedEvent(Visitor staff, Map<String, String> fields) throws IOException {
        var id = newEvent(staff, fields);
        staff.press("/admin/events/" + id, "/admin/events/" + id + "/publish", Map.of());
        return id;
    }

    public UUID newSession(Visitor staff, UUID event, Map<String, String> fields)
            throws IOException {
        return lastId(staff.send("/admin/events/" + event + "/sessions/new", fields).location());
    }

    public void newDay(Visitor staff, UUID event, String date) throws IOException {
        staff.send("/admin/events/" + event + "/days/new", Map.of("date", date));
    }

    static UUID lastId(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
