package org.maillage.people.viewas;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why somebody looks at the application as somebody else. */
record ViewAsForm(
        @NotBlank @Size(min = 10, max = 200) @Pattern(regexp = "\\P{Cntrl}*") String reason) {}
