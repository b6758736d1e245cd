package org.maillage.people.account;

import org.maillage.people.rights.Administrators;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints a link to become an administrator: at each start while there is none, later when {@code --maillage.admin-link} asks for it.
 * Whoever reads the console runs the server, and may.
 */
@Component
class AdministratorLink {

    private static final Logger log = LoggerFactory.getLogger(AdministratorLink.class);
    private static final String RULE = "-".repeat(88);

    private final Administrators administrators;
    private final OneTimeLinks links;
    private final Environment environment;

    AdministratorLink(Administrators administrators, OneTimeLinks links, Environment environment) {
        this.administrators = administrators;
        this.links = links;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        boolean asked = !environment.getProperty("maillage.admin-link", "false").equals("false");
        if (!asked && administrators.exist()) {
            return;
        }
        String who = asked ? "Become an administrator" : "There is no administrator yet";
        log.warn(
                "\n{}\n  {}. Open this link once, within 24 hours:\n\n  {}\n{}",
                RULE,
                who,
                links.forAdministrator(),
                RULE);
    }
}
