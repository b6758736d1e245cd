package org.maillage.people.viewas;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Dates;
import org.maillage.platform.web.FrameNotice;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.LocalTime;
import java.util.List;

/** Says on every page whose eyes one looks with, until when, and offers the way back. */
@Order(1)
@Component
class ViewAsNotice implements FrameNotice {

    private final Dates dates;

    ViewAsNotice(Dates dates) {
        this.dates = dates;
    }

    @Override
    public @Nullable String messageKey() {
        return ViewingPrincipal.current().isPresent() ? "people.viewas.notice" : null;
    }

    @Override
    public List<?> arguments() {
        return ViewingPrincipal.current()
                .map(viewing ->
                        List.of(viewing.actor().displayName(), until(viewing), viewing.reason()))
                .orElse(List.of());
    }

    private String until(ViewingPrincipal viewing) {
        return dates.time(LocalTime.ofInstant(viewing.endsAt(), Dates.PARIS));
    }

    @Override
    public @Nullable Button button() {
        return new Button("people.viewas.end", ViewAsController.END);
    }
}
