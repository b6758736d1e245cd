package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** How a passkey is added, renamed and removed. */
@AccountTest
class OwnPasskeysTests extends PasskeyScene {

    private static final Pattern REMOVE =
            Pattern.compile("name=\"remove\"[^>]* value=\"([0-9a-f-]{36})\"");

    @Test
    void needsProofAndSomethingToFallBackOn() throws Exception {
        String made = key.make(challenge(holder, PAGE));
        assertThat(add(holder, Staff.PASSWORD, made).statusCode()).isEqualTo(422);
        var other = staff.signedIn(staff.with(Role.READER, null));
        assertThat(add(other, Staff.PASSWORD, made).statusCode()).isEqualTo(422);

        assertThat(add(holder, phone.code(), made).statusCode()).as("control").isEqualTo(303);
    }

    @Test
    void isMadeHereByItsHolderAndVerified() throws Exception {
        key.origin = "https://evil.example";
        assertThat(add(key).statusCode()).isEqualTo(422);
        key.origin = holder.address().replace("127.0.0.1", "localhost");
        key.site = "evil.example";
        assertThat(add(key).statusCode()).isEqualTo(422);
        key.site = "localhost";
        key.verified = false;
        assertThat(add(key).statusCode()).isEqualTo(422);
        key.verified = true;
        String foreign = key.make(challenge(holder, "/sign-in?x"));
        assertThat(add(holder, phone.code(), foreign).statusCode()).isEqualTo(422);

        assertThat(add(key).statusCode()).as("control").isEqualTo(303);
        assertThat(add(key).statusCode()).as("twice").isEqualTo(422);
    }

    @Test
    void aRemovedOneOpensNothing() throws Exception {
        add(key);
        assertThat(attempt()).isEqualTo(303);
        var found = REMOVE.matcher(holder.page(PAGE));
        assertThat(found.find()).isTrue();
        var other = staff.signedIn(staff.with(Role.READER, null));
        var theirs = enrolment.of(other);
        assertThat(remove(other, theirs.code(), found.group(1)).statusCode()).isEqualTo(404);
        assertThat(remove(holder, Staff.PASSWORD, found.group(1)).statusCode()).isEqualTo(422);
        assertThat(attempt()).as("control").isEqualTo(303);

        assertThat(remove(holder, phone.code(), found.group(1)).statusCode()).isEqualTo(303);
        assertThat(attempt()).isEqualTo(422);
    }

    @Test
    void isRenamedByItsHolderOnly() throws Exception {
        add(key);
        var found = REMOVE.matcher(holder.page(PAGE));
        assertThat(found.find()).isTrue();
        String form = PAGE + "/" + found.group(1);
        var other = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));

        assertThat(other.get(form).statusCode()).isEqualTo(404);
        assertThat(other.fill(OWN, form, "label", "À moi").statusCode()).isEqualTo(404);
        assertThat(holder.fill(form, form, "label", " ").statusCode()).isEqualTo(422);
        assertThat(holder.fill(form, form, "label", "x".repeat(61)).statusCode()).isEqualTo(422);
        assertThat(holder.page(PAGE)).contains("Clé d’essai");
        assertThat(holder.fill(form, form, "label", "Bureau <b>").statusCode()).isEqualTo(303);

        assertThat(holder.page(PAGE)).contains("Bureau &lt;b&gt;").doesNotContain("Clé d’essai");
        assertThat(audit.history(AccountAudit.subject(person.id())))
                .extracting(AuditEntry::action)
                .startsWith("passkey-renamed", "passkey-added");
        assertThat(attempt()).as("it opens as before").isEqualTo(303);
    }

    @Test
    void goesWithTheSecondFactor() throws Exception {
        add(key);
        holder.fill(
                OWN + "/second-factor",
                OWN + "/second-factor",
                "proof",
                phone.code(),
                "change",
                "REMOVE");

        assertThat(attempt()).isEqualTo(422);
    }

    private static HttpResponse<String> remove(Browser browser, String proof, String id)
            throws Exception {
        return browser.fill(PAGE, PAGE, "proof", proof, "remove", id);
    }
}
