package org.maillage.practices.stand;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

/** How many stands a market session takes. */
record MarketForm(int version, @Min(1) @Max(1000) @Nullable Integer capacity) {}
