package net.sample.probe;

/** Between which two steps of a mail's way out the process ends. */
public enum MailBreakPoint {
    /** Claimed, and the server has heard nothing of it. */
    BEFORE_SENDING,
    /** The server has said that it has it, and nothing here says so. */
    BEFORE_NOTE
}
