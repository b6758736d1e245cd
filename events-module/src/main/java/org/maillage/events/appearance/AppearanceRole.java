package org.maillage.events.appearance;

/** As what somebody takes part in a session. Stored by name. */
enum AppearanceRole {
    SPEAKER,
    MODERATOR,
    KEYNOTE_WITNESS,
    RAPPORTEUR,
    DISCUSSANT,
    WELCOME_ADDRESS
}
