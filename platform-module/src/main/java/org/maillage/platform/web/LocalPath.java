package org.maillage.platform.web;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address within this site, such as {@code /admin/people?q=lille}: where it is safe to lead somebody who brought it along.
 *
 * @param value beginning with exactly one slash
 */
public record LocalPath(String value) {

    private static final int LONGEST = 2_000;
    private static final Pattern PLAIN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    /** The address, unless it is missing, leads elsewhere, or is not an address at all. */
    public static Optional<LocalPath> of(@Nullable String brought) {
        if (brought == null || brought.length() > LONGEST || !PLAIN.matcher(brought).matches()) {
            return Optional.empty();
        }
        try {
            var uri = new URI(brought);
            boolean local =
                    uri.getScheme() == null
                            && uri.getRawAuthority() == null
                            && brought.equals(uri.normalize().toString());
            return local ? Optional.of(new LocalPath(brought)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
