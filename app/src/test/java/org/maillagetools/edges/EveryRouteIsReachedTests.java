package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.crawl.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever these tests ask of every route they ask of a new one too: it is linked to, or named here. */
@OpenToTheWeb
class EveryRouteIsReachedTests {

    @Autowired Territory territory;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final RequestMappingInfo planted =
            RequestMappingInfo.paths("/admin/events/planted/{id}")
                    .methods(RequestMethod.POST)
                    .build();

    @AfterEach
    void unplant() {
        mapping.unregisterMapping(planted);
    }

    @Test
    void noRouteIsOutOfSight() throws Exception {
        assertThat(territory.routes()).hasSizeGreaterThan(100);
        assertThat(territory.unreached())
                .as("link to it, or name an address of it in Territory.EXAMPLES")
                .isEmpty();
    }

    @Test
    void aRouteThatNothingLeadsToIsSeen() throws Exception {
        mapping.registerMapping(planted, new Object(), Object.class.getMethod("toString"));

        assertThat(territory.unreached())
                .extracting(Route::toString)
                .containsExactly("/admin/events/planted/{id} [POST]");
    }

    @Test
    void noPageOfAWalkFails() throws Exception {
        assertThat(Territory.failing(territory.asStaff())).isEmpty();
        assertThat(Territory.failing(territory.asAnybody())).isEmpty();
        assertThat(territory.asStaff().pages()).hasSizeGreaterThan(200);
    }
}
