package org.maillage.people.account;

import org.jspecify.annotations.Nullable;
import org.maillage.people.rights.Role;
import org.maillage.people.rights.RoleGrants;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.id.UuidV7;
import org.maillagetools.testkit.Browser;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

import java.net.http.HttpResponse;
import java.util.UUID;

/** Makes people with accounts, and signs them in. */
@TestComponent
class Staff {

    static final String PASSWORD = "trois hérissons traversent";

    private final CreateAccount create;
    private final ChoosePassword choose;
    private final MakeAccountLink links;

    /** Made once: everybody here chooses the same password, and a hash is slow on purpose. */
    private final String hash;

    private final CurrentActor actor;
    private final Environment environment;

    Staff(
            CreateAccount create,
            ChoosePassword choose,
            MakeAccountLink links,
            PasswordHashes hashes,
            CurrentActor actor,
            Environment environment) {
        this.create = create;
        this.choose = choose;
        this.links = links;
        this.hash = hashes.hash(PASSWORD);
        this.actor = actor;
        this.environment = environment;
    }

    record Person(UUID id, String email, String name) {}

    Person with(Role role, @Nullable UUID organisation) {
        var id = UuidV7.next();
        String email = "essai-" + id + "@exemple.test";
        String name = "Camille Essai (fictif)";
        String token =
                actor.as(
                        new Actor.Software("test"),
                        () ->
                                create.create(
                                        new EmailAddress(email),
                                        name,
                                        RoleGrants.Grant.of(id, role, organisation)));
        choose.choose(token, () -> hash);
        return new Person(id, email, name);
    }

    /** What an administrator hands over to choose another password. */
    String link(Person person) {
        return actor.as(new Actor.Software("test"), () -> links.make(person.id()));
    }

    Browser browser() {
        return new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    Browser signedIn(Person person) throws Exception {
        var browser = browser();
        signIn(browser, person.email(), PASSWORD);
        return browser;
    }

    HttpResponse<String> signIn(Browser browser, String email, String password) throws Exception {
        return browser.fill("/sign-in", "/sign-in", "email", email, "password", password);
    }
}
