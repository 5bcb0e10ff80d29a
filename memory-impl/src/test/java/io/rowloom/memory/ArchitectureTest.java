package io.rowloom.memory;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of this module, lowest first; what holds for all modules is held elsewhere. */
@AnalyzeClasses(packages = "io.rowloom.memory", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_dependencies_onlyThoseBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("tree")
            .definedBy("io.rowloom.memory.tree")
            .layer("lock")
            .definedBy("io.rowloom.memory.lock")
            .layer("table")
            .definedBy("io.rowloom.memory.table")
            .layer("read")
            .definedBy("io.rowloom.memory.read")
            .layer("roof")
            .definedBy("io.rowloom.memory")
            .whereLayer("roof")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("read")
            .mayOnlyBeAccessedByLayers("roof")
            .whereLayer("table")
            .mayOnlyBeAccessedByLayers("read", "roof")
            .whereLayer("lock")
            .mayOnlyBeAccessedByLayers("table", "roof")
            .whereLayer("tree")
            .mayOnlyBeAccessedByLayers("table", "read")
            .because("each room can be read without those above it");
}
