package io.rowloom.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The arrows of ARCHITECTURE.md, each with its reason. None is disabled or frozen. */
@AnalyzeClasses(packages = "io.rowloom", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    /** The packages of api, lowest first: each uses only those before it. */
    private static final List<String> API = List.of(
            "io.rowloom.tx",
            "io.rowloom.error",
            "io.rowloom.state",
            "io.rowloom.constraint",
            "io.rowloom.page",
            "io.rowloom.relation",
            "io.rowloom.query",
            "io.rowloom.meta",
            "io.rowloom.spi",
            "io.rowloom");

    private static final String[] API_PACKAGES = API.toArray(String[]::new);

    @ArchTest
    static final ArchRule packages_cycles_none = slices().matching("io.(**)")
            .should()
            .beFreeOfCycles()
            .because("a line of code must know its room: a cycle makes one room of all its packages");

    @ArchTest
    static final ArchRule engine_dependencies_apiOnly = noClasses()
            .that()
            .resideInAPackage("io.rowloom.engine..")
            .should()
            .dependOnClassesThat(othersThan("io.rowloom.engine.."))
            .because("what is the same for every store knows no store");

    @ArchTest
    static final ArchRule jdbc_dependencies_engineAndApi = noClasses()
            .that()
            .resideInAPackage("io.rowloom.jdbc..")
            .should()
            .dependOnClassesThat(othersThan("io.rowloom.engine..", "io.rowloom.jdbc.."))
            .because("the stores never see one another");

    @ArchTest
    static final ArchRule memory_dependencies_engineAndApi = noClasses()
            .that()
            .resideInAPackage("io.rowloom.memory..")
            .should()
            .dependOnClassesThat(othersThan("io.rowloom.engine..", "io.rowloom.memory.."))
            .because("the stores never see one another");

    @ArchTest
    static final ArchRule tck_dependencies_apiOnly = noClasses()
            .that()
            .resideInAPackage("io.rowloom.tck..")
            .should()
            .dependOnClassesThat(othersThan("io.rowloom.tck.."))
            .because("the suite asks what a user can ask, of any store");

    @ArchTest
    static final ArchRule differential_dependencies_apiOnly = noClasses()
            .that()
            .resideInAPackage("io.rowloom.differential..")
            .should()
            .dependOnClassesThat(othersThan("io.rowloom.differential.."))
            .because("programs ask what a user can ask; which stores they run on is the tests' affair");

    @ArchTest
    static final ArchRule differential_users_none = noClasses()
            .that()
            .resideOutsideOfPackage("io.rowloom.differential..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.rowloom.differential..")
            .because("it is a test of everything else");

    @ArchTest
    static final ArchRule processor_dependencies_apiOnly = noClasses()
            .that()
            .resideInAPackage("io.rowloom.processor..")
            .should()
            .dependOnClassesThat(othersThan("io.rowloom.processor.."))
            .because("the processor runs in the compiler and knows the contracts alone");

    @ArchTest
    static final ArchRule sql_users_jdbcOnly = noClasses()
            .that()
            .resideOutsideOfPackages("io.rowloom.jdbc..", "io.rowloom.tutorial..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .because("JDBC lives in one module");

    @ArchTest
    static final ArchRule annotationProcessing_users_processorOnly = noClasses()
            .that()
            .resideOutsideOfPackage("io.rowloom.processor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.annotation.processing..", "javax.lang.model..")
            .because("annotation processing lives in one module");

    @ArchTest
    static final ArchRule api_dependencies_jdkValidationJspecify = classes()
            .that()
            .resideInAnyPackage(API_PACKAGES)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(API_PACKAGES)
                    .or(resideInAnyPackage(
                            "java.lang..", "java.util..", "java.time..", "java.math..", "java.net..", "java.io.."))
                    .or(resideInAnyPackage("jakarta.validation..", "org.jspecify.annotations.."))
                    .or(DescribedPredicate.describe("primitives", JavaClass::isPrimitive))
                    .or(DescribedPredicate.describe("arrays of primitives", JavaClass::isArray)))
            .because("api is pure contracts");

    private static DescribedPredicate<JavaClass> othersThan(String... own) {
        return resideInAPackage("io.rowloom..")
                .and(DescribedPredicate.not(resideInAnyPackage(API_PACKAGES)))
                .and(DescribedPredicate.not(resideInAnyPackage(own)))
                .as("other modules");
    }

    @TestFactory
    Stream<DynamicTest> apiPackage_dependencies_onlyThoseBelow() {
        JavaClasses api = new ClassFileImporter().importPackages("io.rowloom");
        return IntStream.range(0, API.size())
                .mapToObj(i -> DynamicTest.dynamicTest(API.get(i), () -> {
                    String[] above = API.subList(i + 1, API.size()).toArray(String[]::new);
                    if (above.length > 0) {
                        noClasses()
                                .that()
                                .resideInAPackage(API.get(i))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(above)
                                .because("a package of api uses only those below it")
                                .check(api);
                    }
                }));
    }
}
