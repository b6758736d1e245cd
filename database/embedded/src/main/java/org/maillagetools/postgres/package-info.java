/**
 * A real PostgreSQL server inside the application, for whoever has no other: started with it,
 * stopped with it, and as careful with the data as any other server. Stands outside the
 * application's base package because Spring Modulith drops the beans of modules that are not under
 * test.
 */
@NullMarked
package org.maillagetools.postgres;

import org.jspecify.annotations.NullMarked;
