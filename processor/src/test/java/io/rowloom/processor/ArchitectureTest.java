package io.rowloom.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The pipeline of this module: read, check, emit, around one picture. */
@AnalyzeClasses(packages = "io.rowloom.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule steps_dependencies_onlyThoseBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("picture")
            .definedBy("io.rowloom.processor.picture")
            .layer("read")
            .definedBy("io.rowloom.processor.read")
            .layer("check")
            .definedBy("io.rowloom.processor.check")
            .layer("emit")
            .definedBy("io.rowloom.processor.emit")
            .layer("processor")
            .definedBy("io.rowloom.processor")
            .whereLayer("processor")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("emit")
            .mayOnlyBeAccessedByLayers("processor")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("processor")
            .whereLayer("read")
            .mayOnlyBeAccessedByLayers("check", "processor")
            .because("source is written from the picture alone, and the picture knows nothing of what is made of it");

    @ArchTest
    static final ArchRule picture_writesNothing = noClasses()
            .that()
            .resideInAnyPackage("io.rowloom.processor.picture", "io.rowloom.processor.check")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.palantir.javapoet.CodeBlock")
            .because("what is said of a model and what is written of it are two things");

    @ArchTest
    static final ArchRule reading_reportsNothing = noClasses()
            .that()
            .resideInAPackage("io.rowloom.processor.read")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.annotation.processing.Messager")
            .because("all problems come from the checks, so that none hides another");
}
