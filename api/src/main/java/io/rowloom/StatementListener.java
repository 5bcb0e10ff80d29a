package io.rowloom;

/** Is told of every statement, on the thread that ran it, right behind it. It must be quick and must not throw. */
@FunctionalInterface
public interface StatementListener {

    /**
     * Takes note of a statement.
     *
     * @param event what was executed
     */
    void executed(StatementEvent event);
}
