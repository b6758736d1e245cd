package net.maillage.itinerantcafe;

import static org.maillage.practices.spi.FieldDescriptor.choice;
import static org.maillage.practices.spi.FieldDescriptor.decimal;
import static org.maillage.practices.spi.FieldDescriptor.integer;
import static org.maillage.practices.spi.FieldDescriptor.severalChoices;
import static org.maillage.practices.spi.FieldDescriptor.text;
import static org.maillage.practices.spi.FieldDescriptor.yesNo;

import org.maillage.practices.spi.DescribesFields;
import org.maillage.practices.spi.KindFields;
import org.maillage.practices.spi.PracticeDescriptor;
import org.maillage.practices.spi.PracticeModule;
import org.springframework.stereotype.Component;

import java.util.List;

/** The module itself, and the fields that the sheet of an itinerant café has. */
@Component
class ItinerantCafe implements PracticeModule, DescribesFields {

    static final String KEY = "itinerantcafe";

    @Override
    public PracticeDescriptor descriptor() {
        return new PracticeDescriptor(KEY, "1.0.0", 1, "truck");
    }

    @Override
    public KindFields fields() {
        return new KindFields(
                KEY,
                1,
                List.of(
                        text("vehicle", 200),
                        integer("sinceYear", 2200),
                        severalChoices(
                                        "equipment",
                                        "THREE_D_PRINTER",
                                        "VINYL_CUTTER",
                                        "SOUND_SYSTEM",
                                        "WEB_RADIO",
                                        "ROBOTICS",
                                        "COMPUTERS",
                                        "TABLETS",
                                        "VIDEO")
                                .asFacet(),
                        integer("seatsFrom", 500),
                        integer("seatsTo", 500),
                        decimal("team", 100),
                        decimal("dayRate", 100_000),
                        yesNo("rateNegotiable").asFacet(),
                        text("zone", 200),
                        choice("zoneReach", "COMMUNE", "INTERCOMMUNALITY", "DEPARTMENT", "REGION")
                                .asFacet()));
    }
}
