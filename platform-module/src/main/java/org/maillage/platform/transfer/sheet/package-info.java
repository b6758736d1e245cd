/** Reads tables as people have them: CSV however it was written, and workbooks, within limits that no file gets past. */
@NamedInterface("sheet")
@NullMarked
package org.maillage.platform.transfer.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
