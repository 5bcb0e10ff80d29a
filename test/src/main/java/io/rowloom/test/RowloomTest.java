package io.rowloom.test;

import io.rowloom.Options;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives every test of a class a fresh store, with its tables, as a parameter of type {@link io.rowloom.Database}:
 * <pre>{@code
 * @RowloomTest
 * class OrdersTest {
 *     @Test
 *     void paysOnce(Database db) { … }
 * }
 * }</pre>
 * The store is in memory, and a test may ask for it as a {@link io.rowloom.memory.MemoryDatabase}. All parameters of one test, those
 * of its {@code @BeforeEach} and {@code @AfterEach} and of the constructor of its class included, are the same store. No two tests share one, so
 * they may run at the same time. It is closed behind the test. When a test fails, the seeds that
 * repeat it stand among the suppressed exceptions of the failure.
 *
 * <p>{@code -Drowloom.test.url=…} (or the line in {@code junit-platform.properties}) runs the same tests on a real
 * database, each isolated from the others: on SQLite and H2 in a database of its own, on PostgreSQL in a schema and on MariaDB in a database
 * that is made for the test and dropped behind it. {@code rowloom.test.user} and {@code rowloom.test.password} say who connects.
 * A test that asks for a {@code MemoryDatabase} is skipped there.
 *
 * <p>Works with JUnit 5.14 and 6.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RowloomExtension.class)
public @interface RowloomTest {

    /**
     * Names the tables.
     *
     * @return classes of tables; those that they refer to come with them. Empty for all that the annotation processor listed
     */
    Class<?>[] models() default {};

    /**
     * Names a class that changes the options of the store: a clock, a validator.
     *
     * @return a class with a constructor without parameters
     */
    Class<? extends UnaryOperator<Options>> options() default AsTheyAre.class;

    /**
     * Names a second store: every call goes to it and to a store in memory, and the first difference between what the two answer fails the test and names both.
     * {@code rowloom.test.shadow} says it for all tests that do not, and {@code rowloom.test.url} takes the place of the URL. A test that asks for a {@code MemoryDatabase} is
     * skipped. It is for tests whose transactions do not wait for one another, and SQL of your own is refused.
     *
     * @return the URL, as for {@code rowloom.test.url}; empty for none
     */
    String shadow() default "";

    /** Changes nothing. */
    final class AsTheyAre implements UnaryOperator<Options> {

        /** For the extension. */
        public AsTheyAre() {}

        @Override
        public Options apply(Options options) {
            return options;
        }
    }
}
