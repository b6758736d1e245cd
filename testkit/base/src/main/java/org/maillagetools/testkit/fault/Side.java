package org.maillagetools.testkit.fault;

/** The two ends of a line. */
public enum Side {
    CLIENT,
    SERVER
}
