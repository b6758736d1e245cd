package org.maillage.people.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What browsers and passkeys say to each other (Web Authentication, level 3), checked by WebAuthn4J. */
@Component
class Ceremony {

    private static final Logger log = LoggerFactory.getLogger(Ceremony.class);
    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(
                    algorithm(COSEAlgorithmIdentifier.EdDSA),
                    algorithm(COSEAlgorithmIdentifier.ES256),
                    algorithm(COSEAlgorithmIdentifier.RS256));

    private final RelyingParty site;
    private final Challenges challenges;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager webAuthn =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(converter);

    Ceremony(RelyingParty site, Challenges challenges) {
        this.site = site;
        this.challenges = challenges;
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /**
     * A passkey as it is kept.
     *
     * @param id base64url, as browsers write it
     * @param data attested credential data, base64url
     */
    record Credential(
            String id, String data, long signCount, boolean backupEligible, boolean backedUp) {}

    /** A fresh passkey; empty when anything is wrong with what came. */
    Optional<Credential> registered(String response, String purpose) {
        try {
            var data = parsed(() -> webAuthn.parseRegistrationResponseJSON(response));
            var client = data.getCollectedClientData();
            if (client == null || !challenges.spend(purpose, client.getChallenge().getValue())) {
                return Optional.empty();
            }
            var server = server(client.getChallenge());
            webAuthn.verify(data, new RegistrationParameters(server, ALGORITHMS, true, true));
            return Optional.ofNullable(data.getAttestationObject())
                    .map(attestation -> credential(attestation.getAuthenticatorData()));
        } catch (DataConversionException | VerificationException e) {
            log.info("A passkey was not taken: {}", e.toString());
            return Optional.empty();
        }
    }

    private Credential credential(
            AuthenticatorData<RegistrationExtensionAuthenticatorOutput> said) {
        var credential = Objects.requireNonNull(said.getAttestedCredentialData());
        return new Credential(
                encoded(credential.getCredentialId()),
                encoded(credentials.convert(credential)),
                said.getSignCount(),
                said.isFlagBE(),
                said.isFlagBS());
    }

    /**
     * The passkey as it is after it was used; empty when anything is wrong with what came.
     *
     * @param known finds what was kept by the id that the browser names
     */
    <T extends Known> Optional<Used<T>> used(
            String response, String purpose, Function<String, Optional<T>> known) {
        try {
            var data = parsed(() -> webAuthn.parseAuthenticationResponseJSON(response));
            var client = data.getCollectedClientData();
            if (client == null || !challenges.spend(purpose, client.getChallenge().getValue())) {
                return Optional.empty();
            }
            return Optional.ofNullable(data.getCredentialId())
                    .map(Ceremony::encoded)
                    .flatMap(known)
                    .filter(kept -> kept.belongsTo(holder(data)))
                    .map(kept -> verified(data, client.getChallenge(), kept));
        } catch (DataConversionException | VerificationException e) {
            log.info("A passkey was refused: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Anybody may send anything. */
    private static <T> T parsed(Supplier<T> parse) {
        try {
            return parse.get();
        } catch (RuntimeException e) {
            throw new DataConversionException(e);
        }
    }

    private <T extends Known> Used<T> verified(
            AuthenticationData data, Challenge challenge, T kept) {
        var credential = kept.credential();
        var record =
                new CredentialRecordImpl(
                        new NoneAttestationStatement(),
                        true,
                        credential.backupEligible(),
                        credential.backedUp(),
                        credential.signCount(),
                        credentials.convert(Base64.getUrlDecoder().decode(credential.data())),
                        null,
                        null,
                        null,
                        null);
        webAuthn.verify(
                data, new AuthenticationParameters(server(challenge), record, null, true, true));
        var said = Objects.requireNonNull(data.getAuthenticatorData());
        return new Used<>(kept, said.getSignCount(), said.isFlagBS());
    }

    /** Whom the passkey names; a key that keeps no names says nothing, and is none of ours. */
    private static String holder(AuthenticationData data) {
        return Optional.ofNullable(data.getUserHandle()).map(Ceremony::encoded).orElse("");
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private ServerProperty server(Challenge challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.id())
                .challenge(challenge)
                .build();
    }

    /** A passkey that is kept for somebody. */
    interface Known {
        Credential credential();

        /** Whether the browser names the same holder. */
        boolean belongsTo(String userHandle);
    }

    record Used<T extends Known>(T kept, long signCount, boolean backedUp) {}
}
