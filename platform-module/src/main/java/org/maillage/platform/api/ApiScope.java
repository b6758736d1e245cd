package org.maillage.platform.api;

import org.maillage.platform.actor.Permission;

/**
 * A bean that says: the API asks for this permission, so a token may be given it. A permission that no such bean names is in no token's
 * reach.
 */
public record ApiScope(Permission permission) {}
