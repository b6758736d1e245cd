package org.maillage.platform.web;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.audit.AuditEntry;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.maillage.platform.slot.Slots;
import org.maillage.platform.web.form.Forms;
import org.maillage.platform.web.form.Option;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A site about lamps: a list, a form, a sheet with a slot, and everything that can go wrong. */
@TestConfiguration(proxyBeanMethods = false)
@Import({LampSite.Lists.class, LampSite.Pages.class, LampSite.Mishaps.class, LampSite.Lamps.class})
public class LampSite {

    public static final Table<?> LAMP = table(name("sample", "lamp"));
    public static final Field<UUID> ID = field(name("sample", "lamp", "id"), SQLDataType.UUID);
    public static final Field<String> NAME =
            field(name("sample", "lamp", "name"), SQLDataType.CLOB);
    public static final Field<String> KIND =
            field(name("sample", "lamp", "kind"), SQLDataType.CLOB);
    public static final Field<String[]> ROOMS =
            field(name("sample", "lamp", "rooms"), SQLDataType.CLOB.array());
    public static final Field<Instant> LIT_AT =
            field(name("sample", "lamp", "lit_at"), SQLDataType.INSTANT);
    public static final Field<Integer> WATTS =
            field(name("sample", "lamp", "watts"), SQLDataType.INTEGER);
    public static final SlotId<String> BESIDE_LAMP =
            new SlotId<>("sample.lamp.beside", String.class);

    public enum Kind {
        DESK,
        FLOOR,
        CEILING
    }

    @Bean
    NavigationItem lamps() {
        return new NavigationItem(
                NavigationItem.Area.PUBLIC, 10, "sample.nav", "/events/lamps", "sun", null);
    }

    @Bean
    NavigationItem lampsOfStaff() {
        return new NavigationItem(
                NavigationItem.Area.STAFF, 10, "sample.nav", "/events/lamps", "sun", null);
    }

    @Bean
    FrameNotice notice() {
        return () -> "sample.notice";
    }

    @Bean
    SlotContribution<String> shades() {
        return contribution("sample/slot :: shade", name -> Map.of("name", name));
    }

    public static SlotContribution<String> contribution(
            String template, java.util.function.Function<String, Map<String, ?>> model) {
        return new SlotContribution<>() {
            @Override
            public SlotId<String> slot() {
                return BESIDE_LAMP;
            }

            @Override
            public String template() {
                return template;
            }

            @Override
            public Map<String, ?> model(String subject) {
                return model.apply(subject);
            }
        };
    }

    public record Lamp(UUID id, String name, String kind, @Nullable Instant litAt) {}

    public record LampForm(
            @NotBlank @Size(max = 40) String name,
            @NotNull Kind kind,
            @Nullable LocalDate bought,
            @Nullable @Size(max = 200) String note,
            List<String> rooms,
            boolean lent,
            @Nullable Integer watts,
            @Nullable @Verbatim String secret,
            int version) {

        public LampForm {
            rooms = rooms == null ? List.of() : rooms;
        }

        static LampForm of(String name, int version) {
            return new LampForm(
                    name,
                    Kind.FLOOR,
                    LocalDate.of(2021, 12, 14),
                    null,
                    List.of("HALL"),
                    false,
                    40,
                    null,
                    version);
        }

        LampForm withVersion(int current) {
            return new LampForm(name, kind, bought, note, rooms, lent, watts, secret, current);
        }
    }

    /** The token that a form of ours carries, as its reader's browser would send it. */
    public static RequestPostProcessor fromOurPage(MockMvcTester site) {
        var page = site.get().uri("/events/lamps/new").exchange().getResponse();
        var text = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
        var token = text.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return request -> {
            request.addHeader("Sec-Fetch-Site", "same-origin");
            request.addParameter("_csrf", token);
            return request;
        };
    }

    /** Remembers the last form that was accepted. */
    public static class Lamps {
        volatile @Nullable LampForm last;

        public LampForm last() {
            return Objects.requireNonNull(last);
        }
    }

    @Controller
    static class Lists {

        private final DSLContext db;

        Lists(DSLContext db) {
            this.db = db;
        }

        static Listing<Lamp> listing(DSLContext db) {
            return Listing.of(db, LAMP, "sample.list")
                    .key(ID)
                    .search(NAME::containsIgnoreCase)
                    .facet("kind", KIND, "sample.kind.")
                    .facet("room", ROOMS, room -> room)
                    .sort("name", NAME.collate(Collations.FRENCH).asc())
                    .sort("lit", LIT_AT.desc())
                    .column("name", "name")
                    .column("kind", null)
                    .column("lit", "lit")
                    .rows(row(ID, NAME, KIND, LIT_AT).mapping(Lamp::new));
        }

        @GetMapping("/events/lamps")
        String list(ListRequest request, Model model) {
            model.addAttribute("list", listing(db).page(request));
            return "sample/list";
        }

        @GetMapping("/events/lamp-cards")
        String cards(ListRequest request, Model model) {
            ListPage<Lamp> page = listing(db).page(request);
            model.addAttribute("list", page);
            return "sample/cards";
        }
    }

    @Controller
    static class Pages {

        private final Slots slots;
        private final Lamps lamps;

        Pages(Slots slots, Lamps lamps) {
            this.slots = slots;
            this.lamps = lamps;
        }

        @GetMapping("/events/lamps/{id}")
        String show(@PathVariable UUID id, Model model) {
            var subject = new AuditSubject("sample.lamp", id);
            var change = new AuditEntry.Change("kind", "DESK", "FLOOR", false);
            var secret = new AuditEntry.Change("secret", null, null, true);
            var at = Instant.parse("2021-12-14T08:30:00Z");
            model.addAttribute(
                    "history",
                    List.of(
                            new AuditEntry(
                                    subject,
                                    at,
                                    AuditEntry.ActorKind.ACCOUNT,
                                    "Élodie <b>",
                                    "renamed",
                                    List.of(change, secret)),
                            byKind(subject, at, AuditEntry.ActorKind.SOFTWARE, "demonstration"),
                            byKind(subject, at, AuditEntry.ActorKind.ANONYMOUS, "anonymous")));
            model.addAttribute(
                    "breadcrumb",
                    List.of(
                            Crumb.to("/events/lamps", "sample.nav"),
                            Crumb.named("/events/lamps/1", "Rue <3>")));
            model.addAttribute("slots", slots.fill(BESIDE_LAMP, "Pixar & <b>"));
            return "sample/show";
        }

        private static AuditEntry byKind(
                AuditSubject subject, Instant at, AuditEntry.ActorKind kind, String name) {
            return new AuditEntry(subject, at, kind, name, "renamed", List.of());
        }

        @GetMapping("/events/lamps/new")
        String create(Model model) {
            model.addAttribute(
                    "form",
                    new LampForm("", Kind.DESK, null, null, List.of(), false, null, null, 0));
            return form(model);
        }

        @PostMapping("/events/lamps/new")
        String save(
                @Valid @ModelAttribute("form") LampForm form,
                BindingResult errors,
                Model model,
                RedirectAttributes redirect,
                HttpServletResponse response) {
            form(model);
            if (errors.hasErrors()) {
                return Forms.invalid(response, "sample/form");
            }
            if (form.version() == 7) {
                var current = LampForm.of("Autre nom", 8);
                return Forms.conflict(
                        model,
                        response,
                        "sample/form",
                        form.withVersion(8),
                        current,
                        "sample.lamp.field.");
            }
            lamps.last = form;
            Flash.success(redirect, "sample.saved", form.name());
            Flash.warning(redirect, "sample.notice");
            return "redirect:/events/lamps";
        }

        private static String form(Model model) {
            model.addAttribute("kinds", Option.of(Kind.class, "sample.kind."));
            model.addAttribute(
                    "rooms",
                    List.of(Option.named("HALL", "Entrée"), Option.named("LOFT", "Grenier")));
            return "sample/form";
        }
    }

    @Controller
    static class Mishaps {

        @GetMapping("/events/mishap/{what}")
        String mishap(@PathVariable String what, @RequestParam(defaultValue = "1") int number) {
            throw switch (what) {
                case "not-found" -> new NotFound("lamp");
                case "conflict" -> new Conflict("lamp");
                case "55P03", "40P01", "57014" ->
                        new DataIntegrityViolationException(
                                "planted", new SQLException("planted", what));
                case "database" -> new DataAccessResourceFailureException("planted");
                default -> new IllegalStateException("planted secret");
            };
        }

        @GetMapping("/events/broken-template")
        String broken() {
            return "sample/broken";
        }
    }
}
