package org.maillage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

import java.nio.file.Path;
import java.util.Map;

/** Assembles the modules. */
@SpringBootApplication(
        proxyBeanMethods = false,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Maillage", sharedModules = "platform")
public class Application {

    public static void main(String[] args) {
        var application = new SpringApplication(Application.class);
        application.setDefaultProperties(Map.of("maillage.data", defaultData()));
        application.run(args);
    }

    /**
     * In the folder that was installed, which its start script names; beside the packaged application; at the project's root (the working
     * directory of "mvn") otherwise.
     */
    private static String defaultData() {
        var installed = System.getProperty("maillage.home");
        if (installed != null) {
            return Path.of(installed, "data").toString();
        }
        var home = new ApplicationHome(Application.class);
        var source = home.getSource();
        return source != null && source.isFile()
                ? home.getDir().toPath().resolve("data").toString()
                : "data";
    }
}
