package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.crawl.Form;
import org.maillagetools.testkit.crawl.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every handler, asked by everybody: eight roles that meet records of their own organisation and of another one, and somebody who has
 * not signed in. Whom it answers stands in access-matrix.txt; a handler without a row fails the build.
 */
@OpenToTheWeb
class AccessMatrixTests {

    private static final System.Logger LOG = System.getLogger("access.matrix");
    private static final String PLANTED = "/admin/events/asks-nothing";

    @Autowired Territory territory;
    @Autowired WebApplicationContext context;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient db;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final RequestMappingInfo planted =
            RequestMappingInfo.paths(PLANTED).methods(RequestMethod.GET).build();
    private MatrixCast cast;
    private MatrixDoor door;

    /** A page that anybody sees who has signed in. */
    static final class AsksNothing {

        @ResponseBody
        public String page() {
            return "seen";
        }
    }

    @BeforeEach
    void aCast() throws Exception {
        territory.addresses();
        cast = new MatrixCast(db);
        door = new MatrixDoor(context, transactions);
    }

    @AfterEach
    void unplant() {
        mapping.unregisterMapping(planted);
    }

    @Test
    void everyHandlerAnswersAsItIsWritten() throws Exception {
        var file = MatrixFile.read();
        var missing = new ArrayList<String>();
        var wrong = new LinkedHashMap<String, String>();
        int cells = 0;
        var handlers = handlers();
        for (var handler : handlers.entrySet()) {
            var answers = answers(handler.getKey(), handler.getValue());
            cells += answers.length();
            if (!file.rows().containsKey(handler.getKey())) {
                missing.add(file.proposal(handler.getKey(), answers));
            } else if (!answers.equals(file.expected(handler.getKey()))) {
                wrong.put(handler.getKey(), differences(file.expected(handler.getKey()), answers));
            }
        }
        int faults = wrong.values().stream().mapToInt(t -> t.split("; ", -1).length).sum();
        LOG.log(
                System.Logger.Level.INFO,
                "access.matrix handlers={0} cells={1} missing={2} wrong={3}",
                handlers.size(),
                cells,
                missing.size(),
                faults);

        assertThat(missing)
                .as("handlers without a row: who may? Add to %s, once it is right", MatrixFile.PATH)
                .isEmpty();
        assertThat(wrong).as("handlers that answer others than %s says", MatrixFile.PATH).isEmpty();
        assertThat(file.rows().keySet()).as("rows").allMatch(handlers::containsKey);
    }

    @Test
    void aHandlerThatAsksNothingIsSeen() throws Exception {
        plant();
        var file =
                MatrixFile.parse(
                        List.of("network = - ++------ ------ --", "GET " + PLANTED + " network"));

        assertThat(MatrixFile.read().rows()).doesNotContainKey("GET " + PLANTED);
        assertThat(handlers()).containsKey("GET " + PLANTED);
        assertThat(answers("GET " + PLANTED, new Form("", PLANTED, List.of(), List.of())))
                .isNotEqualTo(file.expected("GET " + PLANTED))
                .isEqualTo("-" + "+".repeat(16));
    }

    private void plant() throws Exception {
        mapping.registerMapping(
                planted, new AsksNothing(), AsksNothing.class.getDeclaredMethod("page"));
    }

    /** Each handler, with what is sent to it; its fields are left out of a request that only reads. */
    private Map<String, Form> handlers() throws Exception {
        var handlers = new LinkedHashMap<String, Form>();
        var addresses = territory.addresses();
        var routes = territory.routes();
        var forms = formsTo(routes);
        for (var route : routes) {
            for (var method : route.methods().isEmpty() ? List.of("GET") : route.methods()) {
                var address = addresses.getOrDefault(route, PLANTED);
                handlers.put(
                        method + " " + route.pattern(),
                        Optional.ofNullable(forms.get(route))
                                .filter(_ -> method.equals("POST"))
                                .orElse(new Form("", address, List.of(), List.of())));
            }
        }
        return handlers;
    }

    /** The first form that leads to each route, as somebody fills it in. */
    private Map<Route, Form> formsTo(List<Route> routes) throws Exception {
        var forms = new HashMap<Route, Form>();
        for (var crawl : List.of(territory.asStaff(), territory.asAnybody())) {
            for (var form : crawl.forms()) {
                Route.answering(routes, "POST", form.action().replaceFirst("[?#].*", ""))
                        .ifPresent(route -> forms.putIfAbsent(route, form.filledIn()));
            }
        }
        return forms;
    }

    /** One sign for each of the cast. */
    private String answers(String handler, Form form) {
        var answers = new StringBuilder();
        var address = cast.atHome(form.action());
        var fields = form.fields().stream().map(cast::atHome).toList();
        for (var member : cast.members()) {
            answers.append(
                    handler.startsWith("POST")
                            ? door.sends(member, address, fields)
                            : door.opens(member, address));
        }
        return answers.toString();
    }

    private static String verb(char sign) {
        return switch (sign) {
            case '+' -> "lets in ";
            case '-' -> "refuses ";
            default -> "fails for ";
        };
    }

    private String differences(String expected, String answers) {
        var differences = new ArrayList<String>();
        for (int i = 0; i < answers.length(); i++) {
            if (expected.charAt(i) != answers.charAt(i)) {
                var who = cast.members().get(i).name();
                differences.add(verb(answers.charAt(i)) + who);
            }
        }
        return String.join("; ", differences);
    }
}
