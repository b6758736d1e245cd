/** What a list shows, as a file: CSV, XLSX, and what modules add to them. */
@NamedInterface("export")
@NullMarked
package org.maillage.platform.transfer.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
