package org.maillage.events.published;

/** What sort of gathering it is. Stored by name. */
public enum EventKind {
    COLLOQUIUM,
    SUMMER_UNIVERSITY,
    STUDY_DAY,
    WORKSHOP,
    GENERAL_ASSEMBLY,
    CONGRESS,
    WEBINAR,
    MEETING
}
