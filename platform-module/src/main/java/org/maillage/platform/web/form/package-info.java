/** Forms: tokens, conflicts between two editors, options. */
@NamedInterface("form")
@NullMarked
package org.maillage.platform.web.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
