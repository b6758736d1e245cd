/** What whoever runs the application sees of it: one line a request, health, and clear sentences when it cannot start. */
@NullMarked
package org.maillage.platform.operation;

import org.jspecify.annotations.NullMarked;
