package org.maillagetools.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the server writes from a moment on: a week's files, each overwritten after seven days. */
record ServerLog(Path startLog, Path today, long alreadyWritten) {

    static final String NAME = "postgresql-%a.log";

    static ServerLog from(Cluster cluster) throws IOException {
        String day =
                LocalDate.now(ZoneOffset.UTC)
                        .getDayOfWeek()
                        .getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        Path today = cluster.logDirectory().resolve(NAME.replace("%a", day));
        return new ServerLog(
                cluster.startLog(), today, Files.exists(today) ? Files.size(today) : 0);
    }

    String lastFatalLine() throws IOException {
        String found = "it wrote no reason";
        for (String line : lines()) {
            if (line.contains("FATAL") || line.contains("PANIC")) {
                found = line;
            }
        }
        return found;
    }

    private List<String> lines() throws IOException {
        byte[] start = Files.exists(startLog) ? Files.readAllBytes(startLog) : new byte[0];
        byte[] later = Files.exists(today) ? Files.readAllBytes(today) : new byte[0];
        int from = (int) Math.min(alreadyWritten, later.length);
        String text =
                new String(start, StandardCharsets.UTF_8)
                        + new String(
                                Arrays.copyOfRange(later, from, later.length),
                                StandardCharsets.UTF_8);
        return text.lines().toList();
    }
}
