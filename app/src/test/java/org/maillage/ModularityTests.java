package org.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.Options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rooms and the doors between them, as house.md draws them. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void modulesUseEachOtherOnlyThroughTheirDoors() {
        modules.verify();
    }

    @Test
    void everyModuleIsSeenTheOnesOfPracticePluginsToo() {
        assertThat(modules.stream().map(m -> m.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "platform", "people", "events", "practices", "itinerantcafe");
        assertThat(modules.getModuleByName("itinerantcafe"))
                .get()
                .extracting(ApplicationModule::getBasePackage)
                .extracting(p -> p.getName())
                .isEqualTo("net.maillage.itinerantcafe");
    }

    @Test
    void writesTheDiagramsOfTheModules() throws IOException {
        var folder = Path.of("..", "docs", "modules").toAbsolutePath().normalize();
        new Documenter(modules, Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults())
                .writeModuleCanvases();

        sortRelations(folder.resolve("components.puml"));
    }

    /** Documenter writes them in another order each time. */
    private static void sortRelations(Path diagram) throws IOException {
        var lines = Files.readAllLines(diagram);
        var relations = lines.stream().filter(line -> line.startsWith("Rel(")).sorted().iterator();
        assertThat(relations).hasNext();
        lines.replaceAll(line -> line.startsWith("Rel(") ? relations.next() : line);
        Files.write(diagram, lines);
    }
}
