/**
 * Makes jOOQ's classes from one module's migrations, run on a real PostgreSQL, when they have
 * changed. Runs in the build, in a process of its own.
 */
@NullMarked
package org.maillagetools.codegen;

import org.jspecify.annotations.NullMarked;
