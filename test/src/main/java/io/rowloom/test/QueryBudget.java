package io.rowloom.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says how many statements a test may send at most; one more fails it, with the list of what was sent. On a class it
 * holds for each of its tests that does not say otherwise. Goes with {@link RowloomTest}.
 * <pre>{@code
 * @Test
 * @QueryBudget(2)
 * void articlesWithAuthors_twoStatements(Database db) { … }
 * }</pre>
 * Every statement counts that a listener of the options is told of while the method of the test runs: reads and writes, those that failed too.
 * The creation of the tables does not count, nor what {@code @BeforeEach} and {@code @AfterEach} send, nor begin and commit.
 */
@Documented
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(QueryBudgetExtension.class)
public @interface QueryBudget {

    /**
     * Says how many.
     *
     * @return the most statements of one test, 0 or more
     */
    int value();
}
