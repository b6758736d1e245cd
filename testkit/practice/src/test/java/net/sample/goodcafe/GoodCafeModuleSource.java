package net.sample.goodcafe;

import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleSourceFactory;

import java.util.List;
import java.util.stream.Stream;

/** Makes the package a module of the application. */
public class GoodCafeModuleSource implements ApplicationModuleSourceFactory {

    @Override
    public List<String> getRootPackages() {
        return List.of("net.sample.goodcafe");
    }

    @Override
    public ApplicationModuleDetectionStrategy getApplicationModuleDetectionStrategy() {
        return Stream::of;
    }
}
