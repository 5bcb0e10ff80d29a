package io.rowloom.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the module for tests of programs. */
@AnalyzeClasses(packages = "io.rowloom", importOptions = ImportOption.DoNotIncludeTests.class)
class TestArrowsTest {

    @ArchTest
    static final ArchRule test_dependencies_theStores = noClasses()
            .that()
            .resideInAPackage("io.rowloom.test..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.rowloom.processor..", "io.rowloom.tck..", "io.rowloom.tutorial..", "io.rowloom.differential..")
            .because("it gives a test the store that the run asks for");

    @ArchTest
    static final ArchRule test_users_none = noClasses()
            .that()
            .resideOutsideOfPackages("io.rowloom.test..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.rowloom.test..")
            .because("it is for tests");
}
