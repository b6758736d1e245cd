/** Stored files: taken in by content, images made anew, served with the rights of the record that keeps them. */
@NamedInterface("file")
@NullMarked
package org.maillage.platform.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
