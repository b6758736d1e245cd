/**
 * What the tests of every module stand on: a real database each, and checks of pages, bundles and
 * published records. Stands outside the application's base package, where it would be taken for a
 * module.
 */
@NullMarked
package org.maillagetools.testkit;

import org.jspecify.annotations.NullMarked;
