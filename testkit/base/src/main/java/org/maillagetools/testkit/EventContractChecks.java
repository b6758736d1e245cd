package org.maillagetools.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every application event of a {@code published} package reads the JSON that was written when it
 * was published first, and writes it again. The golden files stand in
 * {@code src/test/resources/published}: {@code <Record>.json}, and {@code <Record>.<variant>.json}
 * where one example does not show all. A component that was added later and is nullable may be
 * missing from a golden file; nothing may be missing from the record.
 */
public final class EventContractChecks {

    /** Where golden files stand, seen from a module's own directory. */
    public static final Path GOLDEN = Path.of("src", "test", "resources", "published");

    private final Class<?> neighbour;
    private final Path golden;
    private final JsonMapper mapper;

    private EventContractChecks(Class<?> neighbour, Path golden, JsonMapper mapper) {
        this.neighbour = neighbour;
        this.golden = golden;
        this.mapper = mapper;
    }

    /**
     * Checks all application events in the package of this class.
     *
     * @param neighbour any class of the {@code published} package
     */
    public static EventContractChecks of(Class<?> neighbour) {
        return of(neighbour, GOLDEN);
    }

    /** The same with golden files elsewhere. */
    public static EventContractChecks of(Class<?> neighbour, Path golden) {
        return new EventContractChecks(
                neighbour, golden, JsonMapper.builder().findAndAddModules().build());
    }

    /** One sentence a problem; none when the contract is kept. */
    public List<String> problems() throws IOException {
        var problems = new ArrayList<String>();
        List<Path> files = goldenFiles();
        List<Class<?>> events = events();
        for (Class<?> event : events) {
            List<Path> examples = files.stream().filter(file -> isOf(event, file)).toList();
            if (examples.isEmpty()) {
                problems.add(missing(event));
            }
            for (Path example : examples) {
                problems.addAll(roundTrip(event, example));
            }
        }
        for (Path file : files) {
            if (events.stream().noneMatch(event -> isOf(event, file))) {
                problems.add(
                        file
                                + " belongs to no record of "
                                + neighbour.getPackageName()
                                + ": a published record was removed or renamed, which needs a"
                                + " migration of stored publications");
            }
        }
        return problems;
    }

    private List<Class<?>> events() {
        var events = new ArrayList<Class<?>>();
        for (JavaClass found : new ClassFileImporter().importPackages(neighbour.getPackageName())) {
            if (found.getPackageName().equals(neighbour.getPackageName()) && isEvent(found)) {
                events.add(found.reflect());
            }
        }
        events.sort((a, b) -> a.getName().compareTo(b.getName()));
        return events;
    }

    private static boolean isEvent(JavaClass found) {
        return found.isRecord()
                && Arrays.stream(found.reflect().getRecordComponents())
                        .anyMatch(component -> component.getName().equals("eventId"));
    }

    private List<Path> goldenFiles() throws IOException {
        if (!Files.isDirectory(golden)) {
            return List.of();
        }
        try (var files = Files.list(golden)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static boolean isOf(Class<?> event, Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(event.getSimpleName() + ".");
    }

    private String missing(Class<?> event) {
        return event.getSimpleName()
                + " has no golden file: write "
                + golden.resolve(event.getSimpleName() + ".json")
                + " with "
                + Arrays.stream(event.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.joining(", "));
    }

    private List<String> roundTrip(Class<?> event, Path file) throws IOException {
        try {
            var expected = mapper.readTree(Files.readString(file));
            Object read = mapper.treeToValue(expected, event);
            String written = mapper.writeValueAsString(read);
            if (!read.equals(mapper.readValue(written, event))) {
                return List.of(file + ": what is written is read back as something else");
            }
            return JsonDifferences.between(expected, mapper.readTree(written)).stream()
                    .map(difference -> file + ": " + difference)
                    .toList();
        } catch (JacksonException e) {
            return List.of(
                    file
                            + " is no longer read as "
                            + event.getSimpleName()
                            + ": "
                            + e.getOriginalMessage());
        }
    }
}
