package org.maillage.people.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.core.env.Environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * CSV files in a folder of the server: by default the one of that name under {@code maillage.data}, else where {@code maillage.<name>} says.
 * Whoever operates the server puts them there as they were published.
 */
public final class ReferenceFiles {

    private final Path folder;

    public ReferenceFiles(Environment environment, String name) {
        var data = environment.getProperty("maillage.data", "data");
        this.folder =
                Path.of(
                        environment.getProperty(
                                "maillage." + name, Path.of(data, name).toString()));
    }

    /** Names of the files that are there. */
    public List<String> names() {
        return files().stream().map(file -> file.getFileName().toString()).toList();
    }

    /** Hands over each line of each file; what is no table has none. */
    public void read(Consumer<NamedCsvRecord> reading) {
        files().forEach(file -> read(file, reading));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.list(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path file, Consumer<NamedCsvRecord> reading) {
        try (var csv =
                CsvReader.builder()
                        .fieldSeparator(separator(file))
                        .detectBomHeader(true)
                        .ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            csv.forEach(reading);
        } catch (CsvParseException _) {
            // no table: it says nothing
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char separator(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var beginning = new String(in.readNBytes(1_000), StandardCharsets.UTF_8);
            var header = beginning.split("[\\r\\n]", 2)[0];
            return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
        }
    }
}
