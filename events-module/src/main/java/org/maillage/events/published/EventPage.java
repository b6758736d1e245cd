package org.maillage.events.published;

/**
 * The public page of a gathering, for {@link EventSlots#EVENT_PAGE}.
 *
 * @param event the gathering
 * @param slug the last part of its public address
 */
public record EventPage(EventId event, String slug) {}
