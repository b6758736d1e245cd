package org.maillage.sample;

import org.maillage.sample.published.FuseBlown;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Fails in the way that the fuse did, after it has written its effect. */
@Component
class FuseBox {

    private final Effects effects;

    FuseBox(Effects effects) {
        this.effects = effects;
    }

    @ApplicationModuleListener(id = "sample.fuse-box")
    void on(FuseBlown fuse) {
        effects.add("sample.fuse-box", fuse);
        switch (fuse.how()) {
            case "throws" -> throw new IllegalStateException("The fuse has blown");
            case "overflows" -> overflow(1);
            case "misses" -> throw new NoClassDefFoundError("org/maillage/gone/Fuse");
            default -> {}
        }
    }

    private static int overflow(int depth) {
        return depth < 0 ? depth : 1 + overflow(depth + 1);
    }
}
