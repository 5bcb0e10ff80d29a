package io.rowloom.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What no class of ours does, each with its reason. */
@AnalyzeClasses(packages = "io.rowloom", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitsTest {

    @ArchTest
    static final ArchRule methods_synchronized_none = noMethods()
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED)
            .because("a monitor pins a virtual thread to its carrier before JDK 24");

    @ArchTest
    static final ArchRule threadLocals_none = noFields()
            .should()
            .haveRawType(ThreadLocal.class)
            .because("there may be a million threads, each used once");

    @ArchTest
    static final ArchRule sleep_none = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", java.time.Duration.class)
            .because("a wait is for a condition");

    @ArchTest
    static final ArchRule standardOutput_users_echoPrinter = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.rowloom.engine.log.EchoPrinter")
            .and()
            .resideOutsideOfPackages("io.rowloom.tutorial..", "io.rowloom.tck..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library is silent unless it was asked to echo");

    @ArchTest
    static final ArchRule reflection_users_modelTypesAndRecordShape = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.rowloom.meta.ModelTypes")
            .and()
            .doNotHaveFullyQualifiedName("io.rowloom.jdbc.raw.RecordShape")
            .and()
            .doNotHaveFullyQualifiedName("io.rowloom.test.Signatures")
            .and()
            .doNotHaveFullyQualifiedName("io.rowloom.json.schema.Nullness")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect..")
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .orShould()
            .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
            .because(
                    "generated code makes reflection needless; companions are found in one place, and which record meets"
                            + " which SQL of a program's own is known only when it runs; JUnit shows the methods of tests so");

    @ArchTest
    static final ArchRule names_dumpingGrounds_none = noClasses()
            .should()
            .haveNameMatching("[^$]*(Util|Utils|Helper|Manager|Support|Impl)$")
            .orShould()
            .haveNameMatching("io\\.rowloom\\.(?!tutorial|tck\\.model)[^$]*Base$")
            .because("such a name says nothing of what belongs there");

    @ArchTest
    static final ArchRule anonymousFailures_none = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.rowloom.error.RowloomException")
            .should()
            .callConstructor(RuntimeException.class, String.class)
            .orShould()
            .callConstructor(RuntimeException.class, Throwable.class)
            .orShould()
            .callConstructor(RuntimeException.class, String.class, Throwable.class)
            .because("an error has a kind");
}
