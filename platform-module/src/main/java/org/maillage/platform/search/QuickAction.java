package org.maillage.platform.search;

import org.maillage.platform.actor.Permission;

/**
 * Something to do that the search leads to; modules contribute theirs as beans.
 *
 * @param labelKey message key of a verb phrase or of what is made
 * @param path of the page where it is done
 * @param permission found by those who have it somewhere
 */
public record QuickAction(String labelKey, String path, Permission permission) {}
