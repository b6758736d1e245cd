package org.maillage.platform.demo;

/** Knows whether this start made the database; the application says so where it has a database of its own. */
public interface FreshDatabase {

    /** Whether nothing but migrations has written to the database before this start. */
    boolean justCreated();
}
