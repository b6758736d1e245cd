package org.maillage.people.factor;

import org.springframework.stereotype.Component;

import java.util.UUID;

/** What a page asks of the browser that is to make a passkey. */
@Component
class PasskeyOptions {

    private final RelyingParty site;
    private final Challenges challenges;

    PasskeyOptions(RelyingParty site, Challenges challenges) {
        this.site = site;
        this.challenges = challenges;
    }

    /**
     * @param holder base64url, as the passkey will name them
     */
    record Asked(String site, String challenge, String holder, String email) {}

    Asked of(UUID account, String email) {
        byte[] challenge = challenges.make(ChangeOwnPasskeys.purpose(account));
        return new Asked(
                site.id(),
                Ceremony.encoded(challenge),
                Ceremony.encoded(Passkeys.handle(account)),
                email);
    }
}
