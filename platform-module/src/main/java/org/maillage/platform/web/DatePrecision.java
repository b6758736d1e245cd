package org.maillage.platform.web;

/** How much of a date is known. What is not known is never filled with a first of January that looks like a fact. */
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR,
    UNKNOWN
}
