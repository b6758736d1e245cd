package org.maillage.platform.web;

import java.util.List;

/** All messages that one redirect carries. */
record Flashes(List<Flash> messages) {

    Flashes {
        messages = List.copyOf(messages);
    }
}
