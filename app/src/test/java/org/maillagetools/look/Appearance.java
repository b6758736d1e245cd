package org.maillagetools.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import org.maillagetools.running.Axe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A page that is open, looked at in the light and in the dark, on a desk and on a phone of 320 px. All rules are asked once for each
 * width; in the dark only the colours can be different.
 */
record Appearance(Page page) {

    static final int VIEWS = 4;

    private static final String SIDEWAYS = "document.documentElement.scrollWidth - innerWidth";

    List<String> faults() {
        var faults = new ArrayList<String>();
        page.setViewportSize(1280, 900);
        faults.addAll(inBothLights("desk"));
        page.setViewportSize(320, 640);
        faults.addAll(inBothLights("phone"));
        page.setViewportSize(1280, 900);
        return faults;
    }

    private List<String> inBothLights(String where) {
        var faults = new ArrayList<String>();
        show(ColorScheme.LIGHT);
        Axe.on(page).violations().forEach(fault -> faults.add(named(where + ", light", fault)));
        show(ColorScheme.DARK);
        Axe.on(page).colours().forEach(fault -> faults.add(named(where + ", dark", fault)));
        if (((Number) page.evaluate(SIDEWAYS)).intValue() > 0) {
            faults.add(named(where, "scrolls sideways"));
        }
        return faults;
    }

    // Without movement: colours on their way from light to dark are neither.
    private void show(ColorScheme light) {
        var name = light.name().toLowerCase(Locale.ROOT);
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(light)
                        .setReducedMotion(ReducedMotion.REDUCE));
        page.waitForFunction("theme => document.documentElement.dataset.bsTheme === theme", name);
    }

    private String named(String where, String fault) {
        return page.url().replaceFirst("^https?://[^/]+", "") + " (" + where + "): " + fault;
    }
}
