package net.maillage.itinerantcafe.tour;

import org.maillage.platform.slot.SlotContribution;
import org.maillage.platform.slot.SlotId;
import org.maillage.practices.published.PracticeSheet;
import org.maillage.practices.published.PracticeSlots;
import org.springframework.stereotype.Component;

import java.util.Map;

/** The next days of the tour, on the café's sheet. */
@Component
class NextDaysOnSheet implements SlotContribution<PracticeSheet> {

    private static final int DAYS = 5;

    private final TourQuery query;

    NextDaysOnSheet(TourQuery query) {
        this.query = query;
    }

    @Override
    public SlotId<PracticeSheet> slot() {
        return PracticeSlots.SHEET;
    }

    @Override
    public String template() {
        return "itinerantcafe/tour/on-sheet :: days";
    }

    @Override
    public Map<String, ?> model(PracticeSheet sheet) {
        return sheet.kind().equals("itinerantcafe")
                ? Map.of("days", query.next(sheet.practice().value(), DAYS), "slug", sheet.slug())
                : Map.of();
    }
}
