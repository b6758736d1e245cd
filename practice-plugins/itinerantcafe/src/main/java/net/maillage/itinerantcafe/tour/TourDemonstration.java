package net.maillage.itinerantcafe.tour;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.demo.DemonstrationData;
import org.maillage.platform.demo.DemonstrationIds;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** A tour for Germaine, all of it fictional. */
@Component
class TourDemonstration implements DemonstrationData {

    private final PlanTour plan;
    private final TourCalendar calendar;

    TourDemonstration(PlanTour plan, TourCalendar calendar) {
        this.plan = plan;
        this.calendar = calendar;
    }

    /**
     * A day in the file.
     *
     * @param inDays from the day on which the data are loaded, so that there are always some to come
     */
    record Entry(
            String reference,
            String practice,
            int inDays,
            String commune,
            @Nullable String departmentCode,
            @Nullable String place,
            @Nullable String note) {

        TourDay day(LocalDate today) {
            return new TourDay(today.plusDays(inDays), commune, departmentCode, place, note);
        }
    }

    @Override
    public String key() {
        return "itinerantcafe";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void load() {
        var today = calendar.today();
        for (var entry : entries()) {
            plan.add(
                    DemonstrationIds.of("tour-day", entry.reference()),
                    DemonstrationIds.of("practice", entry.practice()),
                    entry.day(today));
        }
    }

    private static Entry[] entries() {
        try (var file = new ClassPathResource("demo/itinerantcafe/days.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, Entry[].class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
