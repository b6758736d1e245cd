package org.maillage.platform.security;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Device;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which browser on which system, from what browsers say of themselves. Nothing hangs on it: it only has to remind somebody of their own
 * devices, and whatever is not in these lists stays out of the session.
 */
final class UserAgent {

    private static final int LONGEST = 400;

    /** The first that fits: every one claims to be those after it. */
    private static final Map<String, String> BROWSERS =
            ordered(
                    "Edg",
                    "Edge",
                    "OPR/",
                    "Opera",
                    "SamsungBrowser",
                    "Samsung Internet",
                    "Firefox/",
                    "Firefox",
                    "FxiOS",
                    "Firefox",
                    "CriOS",
                    "Chrome",
                    "Chrome/",
                    "Chrome",
                    "Safari/",
                    "Safari");

    private static final Map<String, String> SYSTEMS =
            ordered(
                    "iPhone",
                    "iPhone",
                    "iPad",
                    "iPad",
                    "Android",
                    "Android",
                    "CrOS",
                    "ChromeOS",
                    "Windows",
                    "Windows",
                    "Mac OS X",
                    "macOS",
                    "Linux",
                    "Linux");

    private UserAgent() {}

    static Device device(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return Device.UNKNOWN;
        }
        return new Device(name(BROWSERS, header), name(SYSTEMS, header));
    }

    private static @Nullable String name(Map<String, String> names, String header) {
        return names.entrySet().stream()
                .filter(name -> header.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> ordered(String... signsAndNames) {
        return Stream.iterate(0, i -> i < signsAndNames.length, i -> i + 2)
                .collect(
                        Collectors.toMap(
                                i -> signsAndNames[i],
                                i -> signsAndNames[i + 1],
                                (a, b) -> a,
                                java.util.LinkedHashMap::new));
    }
}
