package io.rowloom.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.rowloom.jdbc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_haveNoCycles = slices().matching("io.rowloom.(**)")
            .should()
            .beFreeOfCycles()
            .because("each part can be read without the next");

    @ArchTest
    static final ArchRule values_knowNoDialectAndNoConnections = noClasses()
            .that()
            .resideInAnyPackage("io.rowloom.jdbc.value", "io.rowloom.jdbc.fault")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.rowloom.jdbc.dialect", "io.rowloom.jdbc.sql", "io.rowloom.jdbc.connection")
            .because("forms of values and codes of errors are the floor");

    @ArchTest
    static final ArchRule jdbc_knowsNoOtherStore = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.rowloom.memory..", "io.rowloom.tck..", "io.rowloom.processor..")
            .because("stores never see one another");

    @ArchTest
    static final ArchRule times_areNeverTimestamps = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.Timestamp")
            .because("it shifts with the zone of the JVM (rule D06)");

    @ArchTest
    static final ArchRule methods_areNotSynchronized = noMethods()
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED)
            .because("a monitor holds the carrier of a virtual thread on Java 21");

    @ArchTest
    static final ArchRule nobody_sleepsOrKeepsThreadLocals = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocal.class)
            .because("virtual threads are many, and waiting is for conditions");

    @ArchTest
    static final ArchRule nothing_isCalledUtil = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Support")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Base")
            .because("a name says what a thing is");
}
