package org.maillagetools.testkit.practice;

import com.tngtech.archunit.core.domain.JavaClasses;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.events.ApplicationModuleListener;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Does the module go by one name everywhere? */
final class KeyCheck {

    private static final List<String> OWNED =
            List.of("db/migration", "templates", "static/assets", "demo");

    private final String key;
    private final Path resources;

    KeyCheck(String key, Path resources) {
        this.key = key;
        this.resources = resources;
    }

    /** What its package and listeners are called. */
    List<String> code(Class<?> moduleClass, JavaClasses classes) {
        var problems = new ArrayList<String>();
        var home = moduleClass.getPackage();
        if (!home.getName().endsWith("." + key)) {
            problems.add("The package " + home.getName() + " does not end with " + key);
        }
        var module = home.getAnnotation(ApplicationModule.class);
        if (module == null || !module.id().equals(key)) {
            problems.add(
                    "The package " + home.getName() + " is not @ApplicationModule(id = " + key);
        }
        for (var type : classes) {
            Arrays.stream(type.reflect().getDeclaredMethods())
                    .map(m ->
                            AnnotatedElementUtils.findMergedAnnotation(
                                    m, ApplicationModuleListener.class))
                    .filter(listener -> listener != null && !listener.id().startsWith(key + "."))
                    .forEach(listener ->
                            problems.add(
                                    "A listener of "
                                            + type.getName()
                                            + " has the id '"
                                            + listener.id()
                                            + "'"));
        }
        return problems;
    }

    /** What its folders and files are called. */
    List<String> files() {
        var problems = new ArrayList<String>();
        for (var folder : OWNED) {
            children(folder).stream()
                    .filter(name -> !name.equals(key))
                    .forEach(name -> problems.add(folder + "/" + name + " is not called " + key));
        }
        children("messages").stream()
                .filter(name -> !name.matches(key + "(_[a-z]{2})?\\.properties"))
                .forEach(name -> problems.add("messages/" + name + " is not called " + key));
        for (var file : List.of("META-INF/spring-modulith/application-modules.json")) {
            if (Files.exists(resources.resolve(file))) {
                problems.add(file + " belongs to the platform alone");
            }
        }
        if (Files.isDirectory(resources.resolve("db/migration/" + key))
                && !Files.exists(resources.resolve("privacy/" + key + ".csv"))) {
            problems.add("privacy/" + key + ".csv is missing: it classifies every column");
        }
        return problems;
    }

    private List<String> children(String folder) {
        var path = resources.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
