package io.rowloom.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows from and to the module of JSON. */
@AnalyzeClasses(packages = "io.rowloom", importOptions = ImportOption.DoNotIncludeTests.class)
class JsonArrowsTest {

    @ArchTest
    static final ArchRule json_dependencies_apiOnly = noClasses()
            .that()
            .resideInAPackage("io.rowloom.json..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.rowloom.engine..",
                    "io.rowloom.jdbc..",
                    "io.rowloom.memory..",
                    "io.rowloom.processor..",
                    "io.rowloom.tck..",
                    "io.rowloom.test..")
            .because("a row is the same JSON whatever store it came from");

    @ArchTest
    static final ArchRule jackson_users_jsonOnly = noClasses()
            .that()
            .resideOutsideOfPackages("io.rowloom.json..", "io.rowloom.tutorial..", "io.rowloom.benchmarks..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..")
            .because("who wants no JSON needs no Jackson");
}
