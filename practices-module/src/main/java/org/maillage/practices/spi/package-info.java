/**
 * What a practice module implements: one {@link PracticeModule} bean, and a bean for each capability it has. Level
 * {@value org.maillage.practices.spi.PracticeDescriptor#SPI_LEVEL}.
 */
@NamedInterface("spi")
@NullMarked
package org.maillage.practices.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
