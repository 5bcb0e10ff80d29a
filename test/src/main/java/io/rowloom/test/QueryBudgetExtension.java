package io.rowloom.test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link QueryBudget} registers. */
public final class QueryBudgetExtension implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

    /** For JUnit. */
    public QueryBudgetExtension() {}

    /**
     * Begins to count. The store is opened before, so that its tables do not count.
     *
     * @param test the test
     * @throws ExtensionConfigurationException if the budget is negative, or the test has no store of which anything would be counted
     */
    @Override
    public void beforeTestExecution(ExtensionContext test) {
        if (budget(test) < 0) {
            throw new ExtensionConfigurationException("@QueryBudget expects 0 statements or more and got fewer");
        }
        if (!Settings.isAnnotated(test.getRequiredTestClass())) {
            throw new ExtensionConfigurationException(
                    "@QueryBudget counts what is sent to the store of a @RowloomTest, and "
                            + test.getRequiredTestClass().getName() + " is none: add @RowloomTest to the class");
        }
        TestStore.of(test);
        Statements.of(test).ifPresent(Statements::begin);
    }

    /**
     * Fails a test that sent too much, unless it failed already.
     *
     * @param test the test
     * @throws AssertionError if there were more statements than the budget allows
     */
    @Override
    public void afterTestExecution(ExtensionContext test) {
        List<String> sent = Statements.of(test).map(Statements::end).orElse(List.of());
        int budget = budget(test);
        if (sent.size() > budget && test.getExecutionException().isEmpty()) {
            Assertions.fail("expected at most " + budget + " statements in this test and found " + sent.size() + ":\n"
                    + numbered(sent)
                    + "\nRead what belongs together at once (.load(…), saveAll), or raise the budget.");
        }
    }

    private static String numbered(List<String> sent) {
        return IntStream.range(0, sent.size())
                .mapToObj(i -> "  " + (i + 1) + ". " + sent.get(i))
                .collect(Collectors.joining("\n"));
    }

    static Optional<QueryBudget> of(ExtensionContext test) {
        Optional<QueryBudget> own = AnnotationSupport.findAnnotation(test.getElement(), QueryBudget.class);
        Class<?> type = test.getRequiredTestClass();
        while (own.isEmpty() && type != null) {
            own = AnnotationSupport.findAnnotation(type, QueryBudget.class);
            type = type.getEnclosingClass();
        }
        return own;
    }

    private static int budget(ExtensionContext test) {
        return of(test).map(QueryBudget::value).orElse(Integer.MAX_VALUE);
    }
}
