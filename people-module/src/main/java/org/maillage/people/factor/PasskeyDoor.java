package org.maillage.people.factor;

import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** Signing in with a passkey: what the page asks of the browser, and whose answer it is. */
@Component("passkeyDoor")
public class PasskeyDoor {

    private static final String PURPOSE = "sign-in";

    private final RelyingParty site;
    private final Challenges challenges;
    private final Ceremony ceremony;
    private final Passkeys passkeys;

    PasskeyDoor(RelyingParty site, Challenges challenges, Ceremony ceremony, Passkeys passkeys) {
        this.site = site;
        this.challenges = challenges;
        this.ceremony = ceremony;
        this.passkeys = passkeys;
    }

    /**
     * What a page gives to its script.
     *
     * @param site as whom passkeys know us
     * @param challenge base64url
     */
    public record Request(String site, String challenge) {}

    /** For a page that somebody may sign in on. */
    public Request request() {
        return new Request(site.id(), Ceremony.encoded(challenges.make(PURPOSE)));
    }

    /** The account whose holder has signed the challenge, and was asked for finger, face or PIN; empty when anything is wrong. */
    public Optional<UUID> holder(String response) {
        return ceremony.used(response, PURPOSE, passkeys::find)
                .filter(used -> passkeys.used(used))
                .map(used -> used.kept().account());
    }
}
