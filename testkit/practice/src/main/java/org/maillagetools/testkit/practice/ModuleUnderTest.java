package org.maillagetools.testkit.practice;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.maillage.practices.spi.DescribesFields;
import org.maillage.practices.spi.FieldDescriptor;
import org.maillage.practices.spi.PracticeDescriptor;
import org.maillage.practices.spi.PracticeModule;
import org.springframework.beans.factory.ObjectProvider;

import java.util.List;

/** What a practice module says of itself. */
record ModuleUnderTest(
        Class<?> moduleClass, PracticeDescriptor descriptor, List<FieldDescriptor> fields) {

    static final ImportOption NO_TESTS = new ImportOption.DoNotIncludeTests();

    static ModuleUnderTest of(
            Class<?> moduleClass,
            ObjectProvider<PracticeModule> modules,
            ObjectProvider<DescribesFields> fields) {
        var module =
                modules.stream()
                        .filter(moduleClass::isInstance)
                        .findFirst()
                        .orElseThrow(() ->
                                new AssertionError("No bean of type " + moduleClass.getName()));
        var key = module.descriptor().key();
        var described =
                fields.stream()
                        .map(DescribesFields::fields)
                        .filter(f -> f.kind().equals(key))
                        .flatMap(f -> f.fields().stream())
                        .toList();
        return new ModuleUnderTest(moduleClass, module.descriptor(), described);
    }

    String key() {
        return descriptor.key();
    }

    String rootPackage() {
        return moduleClass.getPackageName();
    }

    boolean owns(Class<?> type) {
        return (type.getPackageName() + ".").startsWith(rootPackage() + ".");
    }

    JavaClasses classes() {
        return new ClassFileImporter().withImportOption(NO_TESTS).importPackages(rootPackage());
    }
}
