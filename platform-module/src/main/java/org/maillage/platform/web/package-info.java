/** The frame of every page: layout, navigation, errors, messages. */
@NamedInterface("web")
@NullMarked
package org.maillage.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
