package net.sample.badcafe;

import org.maillage.practices.kind.Kinds;
import org.springframework.stereotype.Component;

/** Uses what practices keeps to itself. */
@Component
public class Trespasser {

    private final Kinds kinds;

    public Trespasser(Kinds kinds) {
        this.kinds = kinds;
    }

    public String label() {
        return kinds.label("generic");
    }
}
