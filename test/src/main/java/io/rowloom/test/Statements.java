package io.rowloom.test;

import io.rowloom.Options;
import io.rowloom.StatementEvent;
import io.rowloom.StatementListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The statements that a test sends while its method runs. Any thread may report one. */
final class Statements {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<String> sent = new ArrayList<>();
    private boolean counting;

    /** Those of a test that has a budget. */
    static Optional<Statements> of(ExtensionContext test) {
        return Optional.ofNullable(test.getStore(Settings.NAMESPACE).get(Statements.class, Statements.class));
    }

    static Statements keep(ExtensionContext test) {
        Statements fresh = new Statements();
        test.getStore(Settings.NAMESPACE).put(Statements.class, fresh);
        return fresh;
    }

    /** Listens, beside the listener that the options have. */
    Options in(Options options) {
        StatementListener other = options.onStatement();
        return options.onStatement(event -> {
            take(event);
            if (other != null) {
                other.executed(event);
            }
        });
    }

    private void take(StatementEvent event) {
        lock.lock();
        try {
            if (counting) {
                sent.add(event.failure() == null ? event.statement() : event.statement() + "   (it failed)");
            }
        } finally {
            lock.unlock();
        }
    }

    void begin() {
        lock.lock();
        try {
            counting = true;
        } finally {
            lock.unlock();
        }
    }

    /** What was sent since the beginning; nothing is counted any more. */
    List<String> end() {
        lock.lock();
        try {
            counting = false;
            return List.copyOf(sent);
        } finally {
            lock.unlock();
        }
    }
}
