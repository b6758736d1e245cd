package org.maillage.practices.spi;

/** What a field of a kind holds, and how it is kept in the sheet's JSON. */
public enum FieldType {
    /** One line: a string. Limit: characters, at most 300. */
    TEXT,
    /** Several lines: a string. Limit: characters, at most 10,000. */
    LONG_TEXT,
    /** A whole number of 0 or more. Limit: the greatest value. */
    INTEGER,
    /** A number of 0 or more with at most two decimals, kept as such. Limit: the greatest value. */
    DECIMAL,
    /** Yes or no: a boolean; nothing is kept when it was not answered. */
    YES_NO,
    /** One of the choices: its name. */
    CHOICE,
    /** Several of the choices: a list of their names. */
    SEVERAL_CHOICES,
    /** A day: a string of the form {@code 2021-12-14}. */
    DATE
}
