package io.rowloom.tck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of this module, lowest first, and that nothing of the suite can be replaced. */
@AnalyzeClasses(packages = "io.rowloom.tck", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {

    /** Leaves out what lies beside this very class, wherever a build puts it. */
    static final class WithoutTests implements ImportOption {

        private static final String TESTS = ArchitectureTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();

        @Override
        public boolean includes(Location location) {
            return !location.contains(TESTS);
        }
    }

    @ArchTest
    static final ArchRule packages_dependencies_onlyThoseBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("report")
            .definedBy("io.rowloom.tck.report")
            .layer("rule")
            .definedBy("io.rowloom.tck.rule")
            .layer("groups")
            .definedBy("io.rowloom.tck.value", "io.rowloom.tck.write", "io.rowloom.tck.session")
            .layer("roof")
            .definedBy("io.rowloom.tck")
            .whereLayer("roof")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("groups")
            .mayOnlyBeAccessedByLayers("roof")
            .whereLayer("rule")
            .mayOnlyBeAccessedByLayers("groups", "roof")
            .because("each room can be read without those above it");

    @ArchTest
    static final ArchRule report_dependsOnJavaAlone_soThatTheJarVerifiesByItself = noClasses()
            .that()
            .resideInAPackage("io.rowloom.tck.report")
            .or()
            .haveSimpleName("TckMain")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "io.rowloom.tck.report", "org.jspecify..")
            .because("java -jar rowloom-tck.jar verify has nothing else on its class path");

    @ArchTest
    static final ArchRule groups_areFinalAndHidden = classes()
            .that()
            .haveSimpleNameEndingWith("Rules")
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .bePackagePrivate()
            .because("the author of a store can neither override nor leave out a rule");

    @ArchTest
    static final ArchRule suite_knowsNoDatabase = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "io.rowloom.engine..", "io.rowloom.jdbc..", "io.rowloom.memory..")
            .because("the suite sees the api alone");
}
