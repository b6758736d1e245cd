package org.maillage.events.published;

/** What sort of session it is. Stored by name. */
public enum SessionKind {
    PLENARY,
    ROUND_TABLE,
    WORKSHOP,
    /** The network's market of practices: the kind of session at which stands are allotted. */
    PRACTICE_MARKET,
    PROSPECTIVE_GAME,
    WELCOME,
    BREAK,
    MEAL,
    CLOSING_PLENARY
}
