/**
 * The contract that every practice module has to keep: extend {@link
 * org.maillagetools.testkit.practice.PracticeModuleContract} in the module's own tests.
 */
@NullMarked
package org.maillagetools.testkit.practice;

import org.jspecify.annotations.NullMarked;
