package org.maillage.people.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.Visibility;
import org.maillage.people.accreditation.AccreditationKind;
import org.maillage.people.accreditation.AccreditationStanding;
import org.maillage.people.group.GroupFunction;
import org.maillage.people.group.GroupStanding;
import org.maillage.people.published.OrganisationType;
import org.maillagetools.testkit.MessageBundleChecks;

class MessageBundleTests {

    @Test
    void everyTextIsThereInBothLanguagesAndUsed() {
        assertThat(
                        MessageBundleChecks.of("people")
                                .labels("people.organisation.type.", OrganisationType.class)
                                .labels("people.person.standardFunction.", StandardFunction.class)
                                .labels("people.group.function.", GroupFunction.class)
                                .labels("people.person.function.", GroupFunction.class)
                                .labels("people.group.standing.", GroupStanding.class)
                                .labels("people.visibility.level.", Visibility.class)
                                .labels("people.visibility.field.", PersonField.class)
                                .labels("people.person.listing.", Visibility.class)
                                .labels("people.person.emailVisibility.", Visibility.class)
                                .labels("people.person.phoneVisibility.", Visibility.class)
                                .labels("people.person.functionVisibility.", Visibility.class)
                                .labels(
                                        "people.organisation.accreditation.",
                                        AccreditationKind.class)
                                .labels(
                                        "people.organisation.standing.",
                                        AccreditationStanding.class)
                                .used(
                                        "people.field.",
                                        "people.period.",
                                        "people.accreditation.due.",
                                        "people.open-data.gap.")
                                .problems())
                .isEmpty();
    }
}
