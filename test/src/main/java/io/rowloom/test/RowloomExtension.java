package io.rowloom.test;

import io.rowloom.Database;
import io.rowloom.memory.MemoryDatabase;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link RowloomTest} registers. It keeps nothing itself: what belongs to a test is kept by JUnit for that test. */
public final class RowloomExtension
        implements ExecutionCondition,
                ParameterResolver,
                BeforeTestExecutionCallback,
                AfterTestExecutionCallback,
                AfterEachCallback {

    /** For JUnit. */
    public RowloomExtension() {}

    /**
     * Asks JUnit for the scope of the test where it makes an instance of a class, so that its constructor may take the store.
     *
     * @param root the context of the run
     * @return the scope of the test
     */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    /**
     * Skips a test that asks for the store in memory where tests run on another one.
     *
     * @param context the class or the test
     * @return disabled if there is no store in memory to give
     */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Signatures.asksFor(context, MemoryDatabase.class)
                        && !Settings.of(context).isMemory()
                ? ConditionEvaluationResult.disabled(
                        "it asks for a MemoryDatabase, and rowloom.test.url names another store")
                : ConditionEvaluationResult.enabled("there is a store for it");
    }

    /**
     * Says whether a parameter is a store.
     *
     * @param parameter the parameter
     * @param context the class or the test
     * @return true for {@link Database}, {@link MemoryDatabase} and {@link SeededFixtures}
     */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = Signatures.type(parameter);
        return type == Database.class || type == MemoryDatabase.class || type == SeededFixtures.class;
    }

    /**
     * Gives the store of the test, and opens it when it is asked for the first time.
     *
     * @param parameter the parameter
     * @param context the test
     * @return the database, or fixtures of it
     * @throws ParameterResolutionException if no test is running, or the store is of another kind
     */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "a store belongs to one test, and here none is running: ask for it in the"
                            + " test, in @BeforeEach, or in the constructor of a class that is made anew for each test");
        }
        Database database = TestStore.of(context).database();
        Class<?> type = Signatures.type(parameter);
        if (type == SeededFixtures.class) {
            return Kept.in(context, type, SeededFixtures.class, () -> Fixtures.of(context.getUniqueId(), database));
        }
        if (!type.isInstance(database)) {
            throw new ParameterResolutionException(
                    "expected a store in memory and have another one, because rowloom.test.url"
                            + " names it: ask for a Database, or for the MemoryDatabase in the tests alone, which are skipped then");
        }
        return database;
    }

    /**
     * Remembers what the store holds when the method of the test begins.
     *
     * @param context the test
     */
    @Override
    public void beforeTestExecution(ExtensionContext context) {
        TestStore.opened(context).ifPresent(TestStore::begin);
    }

    /**
     * Fails a test whose two stores differed, also where its code caught the error.
     *
     * @param context the test
     * @throws AssertionError the first difference
     */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        Optional<AssertionError> difference = TestStore.opened(context).flatMap(TestStore::difference);
        if (difference.isPresent() && context.getExecutionException().isEmpty()) {
            throw difference.get();
        }
    }

    /**
     * Notes with a failure how to see it again.
     *
     * @param context the test
     */
    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException()
                .ifPresent(failure -> TestStore.opened(context)
                        .flatMap(TestStore::circumstances)
                        .ifPresent(failure::addSuppressed));
    }
}
