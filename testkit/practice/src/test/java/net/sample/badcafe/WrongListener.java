package net.sample.badcafe;

import org.maillage.practices.published.PracticePublished;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Listens under another module's name. */
@Component
public class WrongListener {

    @ApplicationModuleListener(id = "people.practice-published")
    void on(PracticePublished published) {}
}
