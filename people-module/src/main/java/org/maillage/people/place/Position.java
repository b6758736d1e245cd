package org.maillage.people.place;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A point on the earth, in degrees (WGS 84). */
record Position(BigDecimal latitude, BigDecimal longitude) {

    private static final String NUMBER = "[-+]?\\d{1,3}(?:[.,]\\d{1,12})?";
    private static final int DECIMALS = 6;

    /** Nothing typed is no position; anything else has to be one. */
    static boolean isPossible(String latitude, String longitude) {
        return (latitude.isEmpty() && longitude.isEmpty()) || read(latitude, longitude).isPresent();
    }

    static Optional<Position> read(String latitude, String longitude) {
        if (!latitude.matches(NUMBER) || !longitude.matches(NUMBER)) {
            return Optional.empty();
        }
        var position = new Position(degrees(latitude), degrees(longitude));
        return Optional.of(position).filter(Position::isOnEarth);
    }

    static @Nullable Position of(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }

    private boolean isOnEarth() {
        return latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0
                && longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0;
    }

    private static BigDecimal degrees(String typed) {
        return new BigDecimal(typed.replace(',', '.')).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
