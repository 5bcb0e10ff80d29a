package io.rowloom.memory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of those who come between the calls of a store: faults and schedules. */
@AnalyzeClasses(packages = "io.rowloom.memory", importOptions = ImportOption.DoNotIncludeTests.class)
class StepRoomsTest {

    @ArchTest
    static final ArchRule step_dependencies_noOtherRoom = noClasses()
            .that()
            .resideInAPackage("io.rowloom.memory.step")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.rowloom.memory",
                    "io.rowloom.memory.lock..",
                    "io.rowloom.memory.read..",
                    "io.rowloom.memory.schedule..",
                    "io.rowloom.memory.table..",
                    "io.rowloom.memory.tree..",
                    "io.rowloom.engine.value..")
            .because("a step is told to anybody, and knows nobody");

    @ArchTest
    static final ArchRule schedule_dependencies_stepsAndLocks = noClasses()
            .that()
            .resideInAPackage("io.rowloom.memory.schedule")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.rowloom.memory",
                    "io.rowloom.memory.read..",
                    "io.rowloom.memory.table..",
                    "io.rowloom.memory.tree..",
                    "io.rowloom.engine.value..")
            .because("a schedule holds threads up, whatever it is that they do");

    @ArchTest
    static final ArchRule lower_dependencies_noSchedule = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.rowloom.memory.lock..",
                    "io.rowloom.memory.read..",
                    "io.rowloom.memory.table..",
                    "io.rowloom.memory.tree..",
                    "io.rowloom.engine.value..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.rowloom.memory.step..", "io.rowloom.memory.schedule..")
            .because("rows and locks are the same whoever comes between");
}
