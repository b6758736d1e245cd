package org.maillage.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.events.db.Tables.GUIDING_QUESTION;

import org.junit.jupiter.api.Test;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Site;

import java.util.Map;
import java.util.UUID;

/** The questions that an event asks, and that sessions refer to. */
@EventsTest
class GuidingQuestionTests extends EventScene {

    @Test
    void guidingQuestionsKeepTheirIdsWhileTheirWordsStay() throws Exception {
        var event =
                site.newEvent(
                        staff,
                        Site.event(owner, "Questions (fictif)", "questions", "Un ?\nDeux ?"));
        var before = questions(event);

        staff.send(edit(event), Map.of("questions", "Zéro ?\nDeux ?\n\nUn ?"));

        assertThat(questions(event)).containsAllEntriesOf(before).hasSize(3);
    }

    @Test
    void aQuestionAskedTwiceIsAskedOnceAndAnEventWithTwoOfThemCanBeRepaired() throws Exception {
        var event =
                site.newEvent(
                        staff,
                        Site.event(owner, "Questions (fictif)", "questions", "Un ?\nUn ?\n Un ?"));
        assertThat(db.fetchCount(GUIDING_QUESTION, GUIDING_QUESTION.EVENT_ID.eq(event)))
                .isEqualTo(1);

        db.insertInto(GUIDING_QUESTION)
                .set(GUIDING_QUESTION.ID, UUID.randomUUID())
                .set(GUIDING_QUESTION.EVENT_ID, event)
                .set(GUIDING_QUESTION.POSITION, 2)
                .set(GUIDING_QUESTION.QUESTION, "Un ?")
                .execute();
        assertThat(staff.send(edit(event), Map.of("questions", "Un ?\nDeux ?")).status())
                .isEqualTo(303);
        assertThat(questions(event)).containsOnlyKeys("Un ?", "Deux ?");
    }

    private Map<String, UUID> questions(UUID event) {
        return db.selectFrom(GUIDING_QUESTION)
                .where(GUIDING_QUESTION.EVENT_ID.eq(event))
                .fetchMap(GUIDING_QUESTION.QUESTION, GUIDING_QUESTION.ID);
    }
}
