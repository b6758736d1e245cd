package org.maillage.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

class DatesTests {

    private static final LocalDate FIRST = LocalDate.of(2021, 12, 14);
    private static final LocalDate SECOND = LocalDate.of(2021, 12, 15);

    private final Dates dates = new Dates();

    @BeforeEach
    void speakFrench() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
    }

    @AfterEach
    void speakNothing() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void daysAndTimesAreWrittenAsInFrance() {
        assertThat(dates.day(FIRST)).isEqualTo("mar. 14 décembre 2021");
        assertThat(dates.date(LocalDate.of(2021, 5, 1))).isEqualTo("1er mai 2021");
        assertThat(dates.date(LocalDate.of(2021, 5, 1), Locale.ENGLISH)).isEqualTo("1 May 2021");
        assertThat(dates.time(LocalTime.of(9, 30))).isEqualTo("9\u202fh\u202f30");
        assertThat(dates.time(LocalTime.of(14, 0))).isEqualTo("14\u202fh");
        assertThat(dates.times(LocalTime.of(9, 30), LocalTime.of(11, 5)))
                .isEqualTo("9\u202fh\u202f30 – 11\u202fh\u202f05");
    }

    @Test
    void aPeriodSaysNothingTwice() {
        assertThat(dates.period(FIRST, SECOND)).isEqualTo("du 14 au 15 décembre 2021");
        assertThat(dates.period(LocalDate.of(2021, 11, 30), SECOND))
                .isEqualTo("du 30 novembre au 15 décembre 2021");
        assertThat(dates.period(LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 1)))
                .isEqualTo("du 31 décembre 2020 au 1er janvier 2021");
        assertThat(dates.period(FIRST, FIRST)).isEqualTo("mar. 14 décembre 2021");
        assertThat(dates.period(FIRST, null)).isEqualTo("mar. 14 décembre 2021");
        assertThat(dates.period(null, null)).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        assertThat(dates.precise(FIRST, DatePrecision.DAY)).isEqualTo("14 décembre 2021");
        assertThat(dates.precise(FIRST, DatePrecision.MONTH)).isEqualTo("décembre 2021");
        assertThat(dates.precise(FIRST, DatePrecision.YEAR)).isEqualTo("2021");
        assertThat(dates.precise(FIRST, DatePrecision.UNKNOWN)).isEmpty();
        assertThat(dates.precise(null, DatePrecision.DAY)).isEmpty();
    }

    @Test
    void momentsAreThoseOfTheClocksAround() {
        var moment = Instant.parse("2021-12-14T08:30:00Z");
        assertThat(dates.instant(moment)).isEqualTo("mar. 14 décembre 2021 à 9\u202fh\u202f30");
        assertThat(dates.instant(moment, ZoneId.of("Indian/Reunion")))
                .endsWith("12\u202fh\u202f30");
        assertThat(dates.instant(null)).isEmpty();
    }

    @Test
    void inEnglishAsInEngland() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(dates.day(FIRST)).isEqualTo("Tue 14 December 2021");
        assertThat(dates.time(LocalTime.of(14, 5))).isEqualTo("14:05");
        assertThat(dates.period(FIRST, SECOND)).isEqualTo("14 – 15 December 2021");
    }
}
