package org.maillage.practices.kind;

/** Why a practice module was not let in. */
enum Refusal {
    FAILED,
    TOO_SLOW,
    KEY_MALFORMED,
    KEY_RESERVED,
    KEY_TAKEN,
    PACKAGE_DIFFERS,
    MODULE_ID_DIFFERS,
    SPI_TOO_NEW,
    FOREIGN_FOLDER,
    LABEL_MISSING,
    FIELDS_FAILED,
    FIELDS_INVALID
}
