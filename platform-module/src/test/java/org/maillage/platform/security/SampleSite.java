package org.maillage.platform.security;

import jakarta.servlet.http.HttpServletRequest;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.actor.HasActor;
import org.maillage.platform.actor.Sessions;
import org.maillage.platform.actor.UnguardedAccess;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** A few pages behind the real chain, with accounts that exist as soon as a test names them. */
@TestConfiguration(proxyBeanMethods = false)
@Import({SampleSite.Pages.class, SampleSite.Bell.class, SampleSite.Accounts.class})
class SampleSite {

    static final AuditSubject BELL =
            new AuditSubject(
                    "platform.bell", UUID.fromString("00000000-0000-7000-8000-000000000001"));

    /** How often the bell rang, of the last two hundred times. */
    static int rings(Audit audit) {
        return audit.history(BELL).size();
    }

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    /** True time, until a test moves it on. */
    static final class MovableClock extends Clock {

        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        void moveTo(Duration ahead) {
            this.ahead.set(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000))
                    .instant()
                    .plus(ahead.get());
        }
    }

    static final class Accounts implements UserDetailsService {

        private final Map<UUID, Boolean> enabled = new ConcurrentHashMap<>();

        void enable(UUID account, boolean enable) {
            enabled.put(account, enable);
        }

        @Override
        public UserDetails loadUserByUsername(String id) {
            var enable = enabled.get(UUID.fromString(id));
            if (enable == null) {
                throw new UsernameNotFoundException(id);
            }
            return new Account(new Actor.AccountHolder(UUID.fromString(id), "Élodie <b>"), enable);
        }
    }

    record Account(Actor.AccountHolder actor, boolean isEnabled) implements UserDetails, HasActor {

        private static final long serialVersionUID = 1L;

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getUsername() {
            return actor.accountId().toString();
        }
    }

    /** Rings: with the guard at the door of a use case, and, as a control, without. */
    static class Bell {

        private final Access access;
        private final Audit audit;

        private final Access unguarded;

        Bell(Access access, CurrentActor actor, Clock clock, Audit audit) {
            this.access = access;
            this.unguarded = UnguardedAccess.of(actor, clock);
            this.audit = audit;
        }

        @Transactional
        public void ringUnguarded() {
            audit.record(unguarded.open(), BELL, "rung", null, null);
        }

        @Transactional
        public void ring() {
            audit.record(access.open(), BELL, "rung", null, null);
        }

        @Transactional
        public void ringAndFail() {
            audit.record(access.open(), BELL, "rung", null, null);
            throw new IllegalStateException("planted");
        }
    }

    @RestController
    static class Pages {

        private final Bell bell;
        private final Sessions sessions;

        Pages(Bell bell, Sessions sessions) {
            this.bell = bell;
            this.sessions = sessions;
        }

        /** A page with a form: all of it is the form's token. */
        @GetMapping({"/events/form", "/admin/sample", "/sign-in/sample"})
        String form(HttpServletRequest request) {
            return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        }

        @GetMapping("/events/nonce")
        String nonce(HttpServletRequest request) {
            return String.valueOf(request.getAttribute("cspNonce"));
        }

        @GetMapping("/events/broken")
        String broken() {
            throw new IllegalStateException("planted");
        }

        @PostMapping({"/events/ring", "/admin/ring"})
        ResponseEntity<Void> ring() {
            bell.ring();
            return seeOther("/events/form?rung=" + UUID.randomUUID());
        }

        /** The control: the same act, and nobody looks whether the form has acted before. */
        @PostMapping("/events/ring-unguarded")
        ResponseEntity<Void> ringUnguarded() {
            bell.ringUnguarded();
            return seeOther("/events/form");
        }

        @PostMapping("/events/ring-and-fail")
        ResponseEntity<Void> ringAndFail() {
            bell.ringAndFail();
            return seeOther("/events/form");
        }

        @PostMapping("/events/refuse")
        ResponseEntity<String> refuse() {
            bell.ring();
            return ResponseEntity.status(HttpStatus.CONFLICT).body("refused");
        }

        @PostMapping("/events/ring-then-fail")
        void ringThenFail() {
            bell.ring();
            throw new IllegalStateException("planted");
        }

        /** As if the same form had been refused between the claim and now. */
        @PostMapping("/events/refused-meanwhile")
        void refusedMeanwhile() {
            throw new Resubmitted(new FormSubmissions.Claim(new byte[32], "gone"));
        }

        @PostMapping("/events/fragment")
        String fragment(HttpServletRequest request) {
            bell.ring();
            return form(request);
        }

        @PostMapping("/sign-in/sample")
        ResponseEntity<Void> signIn(@RequestParam UUID account, HttpServletRequest request) {
            sessions.open(account, request);
            return seeOther("/admin/sample");
        }

        private static ResponseEntity<Void> seeOther(String path) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
        }
    }
}
