/**
 * Import of any list, in five steps: upload, mapping of the columns, dry run, rows that are mended in place, run in the background. A
 * module says what can be imported by a bean of type {@link org.maillage.platform.transfer.ImportTarget}.
 */
@NamedInterface("transfer")
@NullMarked
package org.maillage.platform.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
