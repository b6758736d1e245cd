package net.maillage.itinerantcafe;

import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleSourceFactory;

import java.util.List;
import java.util.stream.Stream;

/** Makes the package a module of the application: verified with the others, and its migrations run. */
public class ItinerantCafeModuleSource implements ApplicationModuleSourceFactory {

    @Override
    public List<String> getRootPackages() {
        return List.of("net.maillage.itinerantcafe");
    }

    @Override
    public ApplicationModuleDetectionStrategy getApplicationModuleDetectionStrategy() {
        return Stream::of;
    }
}
