package org.maillage.people.commune;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * INSEE's files in a folder of the server: {@code maillage.communes}, by default {@code communes} under {@code maillage.data}. Whoever operates
 * the server puts them there as they were published.
 */
@Component
class CommuneFiles {

    private final Path folder;

    CommuneFiles(Environment environment) {
        var data = environment.getProperty("maillage.data", "data");
        this.folder =
                Path.of(
                        environment.getProperty(
                                "maillage.communes", Path.of(data, "communes").toString()));
    }

    /** Names of the files that are there. */
    List<String> names() {
        return files().stream().map(file -> file.getFileName().toString()).toList();
    }

    /** All that the files say; what is no such file says nothing. */
    CommuneReading read() {
        var reading = new CommuneReading();
        files().forEach(file -> read(file, reading));
        return reading;
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

    private static void read(Path file, CommuneReading reading) {
        try (var csv =
                CsvReader.builder()
                        .fieldSeparator(separator(file))
                        .detectBomHeader(true)
                        .ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            csv.forEach(reading::read);
        } catch (CsvParseException _) {
            // no table: it says nothing
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char separator(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var beginning = new String(in.readNBytes(1_000), StandardCharsets.UTF_8);
            return beginning.indexOf(';') >= 0 && beginning.indexOf(',') < 0 ? ';' : ',';
        }
    }
}
