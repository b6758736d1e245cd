package org.maillage.platform.instance;

/**
 * This running instance.
 *
 * @param id unique among all that ever ran; the database knows it as the name of the pool's connections
 */
public record Instance(String id) {}
