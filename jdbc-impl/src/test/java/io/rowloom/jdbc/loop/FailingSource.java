package io.rowloom.jdbc.loop;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections whose calls are counted, one of which is made to fail. They are kept open like those of a pool, until one is lost. What
 * looks behind them finds the driver's own where the store keeps statements open, and that is counted too. Used by one thread at a time.
 */
final class FailingSource implements DataSource {

    private static final Set<Class<?>> WATCHED =
            Set.of(Connection.class, PreparedStatement.class, Statement.class, ResultSet.class);

    private static final Map<Method, Boolean> ASK_THE_DATABASE = new HashMap<>();

    private final DataSource source;
    private final LoopStore store;
    private final Deque<Line> idle = new ArrayDeque<>();
    private final Set<Line> open = new HashSet<>();
    private final List<String> leaks = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int failingCall;
    private @Nullable Failure failure;
    private String failed = "";

    FailingSource(DataSource source, LoopStore store) {
        this.source = source;
        this.store = store;
    }

    /** Begins to count anew; the call with the number fails. */
    void failAt(int call, Failure how) {
        names.clear();
        failingCall = call;
        failure = how;
        failed = "";
    }

    /** Begins to count anew; no call fails. */
    void heal() {
        names.clear();
        failure = null;
    }

    /** The methods that were called since then, in their order. */
    List<String> calls() {
        return List.copyOf(names);
    }

    /** The call that was made to fail, or an empty text. */
    String failed() {
        return failed;
    }

    /** What was left open since this was asked last: connections, and statements or results of connections that were given back. */
    List<String> leaks() {
        List<String> all = new ArrayList<>(leaks);
        open.forEach(connection -> all.add("a connection"));
        leaks.clear();
        open.clear();
        return all;
    }

    private static boolean asksTheDatabase(Method method) {
        return Arrays.asList(method.getExceptionTypes()).contains(SQLException.class);
    }

    private boolean fails(String type, String method) {
        names.add(method);
        boolean fails = names.size() == failingCall && failure != null && failure.canBefall(method);
        if (fails) {
            failed = type + "." + method;
        }
        return fails;
    }

    private Exception made() {
        return Objects.requireNonNull(failure).exception(failed, store);
    }

    /** A connection: what was made of it, and whether it is gone. */
    private final class Line {

        private final Connection real;
        private final Connection physical;
        private final Set<Statement> statements = new HashSet<>();
        private final Map<ResultSet, Statement> results = new HashMap<>();
        private boolean lost;

        Line(Connection real) {
            this.real = real;
            this.physical =
                    (Connection) proxy(store.physical(), (proxy, method, arguments) -> call(real, method, arguments));
        }

        /** One loan of the connection. */
        Connection handle() {
            return (Connection) proxy(new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("unwrap") && arguments != null && arguments[0] == Connection.class) {
                    return store.keepsStatements() ? physical : proxy;
                }
                return call(real, method, arguments);
            });
        }

        private Object proxy(Class<?>[] types, InvocationHandler handler) {
            return Proxy.newProxyInstance(types[0].getClassLoader(), types, handler);
        }

        private @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            if (!ASK_THE_DATABASE.computeIfAbsent(method, FailingSource::asksTheDatabase)) {
                return invoke(target, method, arguments);
            }
            boolean fails = fails(method.getDeclaringClass().getSimpleName(), method.getName());
            if (target == real
                    && (method.getName().equals("close") || method.getName().equals("abort"))) {
                return giveBack(method.getName().equals("abort"), fails);
            }
            if (method.getName().equals("close")) {
                return close(target, method, arguments, fails);
            }
            return fails ? fail(target, method, arguments) : alive(target, method, arguments);
        }

        private @Nullable Object alive(Object target, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            if (lost) {
                if (method.getName().equals("isClosed")) {
                    return true;
                }
                throw Failure.LOST_BEFORE.exception("the connection was lost before", store);
            }
            Object result = invoke(target, method, arguments);
            return result == null || result instanceof Savepoint
                    ? result
                    : wrap(target, method.getReturnType(), result);
        }

        private Object wrap(Object target, Class<?> type, Object result) {
            if (!WATCHED.contains(type)) {
                return result;
            }
            if (result instanceof Statement statement) {
                statements.add(statement);
            }
            if (result instanceof ResultSet rows && target instanceof Statement statement) {
                results.put(rows, statement);
            }
            return proxy(new Class<?>[] {type}, (proxy, method, arguments) -> call(result, method, arguments));
        }

        private @Nullable Object fail(Object target, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            Failure how = Objects.requireNonNull(failure);
            if (how == Failure.LOST_AFTER && !lost) {
                invoke(target, method, arguments);
            }
            if (how.losesConnection()) {
                lose();
            }
            throw made();
        }

        /** The other end rolls back what is open. */
        private void lose() throws SQLException {
            if (!lost) {
                lost = true;
                store.lose(real);
            }
        }

        /** A close does its work even when it throws. */
        private @Nullable Object close(
                Object target, Method method, @Nullable Object @Nullable [] arguments, boolean fails) throws Throwable {
            if (target instanceof Statement statement) {
                statements.remove(statement);
                results.values().removeIf(statement::equals);
            } else if (target instanceof ResultSet rows) {
                results.remove(rows);
            }
            Object result = lost ? null : invoke(target, method, arguments);
            if (fails) {
                throw made();
            }
            return result;
        }

        /** One that is not closed as it should be is not used again; nor is one in the middle of a transaction. */
        private @Nullable Object giveBack(boolean aborted, boolean fails) throws Throwable {
            if (!open.remove(this) && !lost) {
                throw new IllegalStateException("a connection was given back twice");
            }
            if (!lost && !aborted) {
                (store.keepsStatements() ? results.keySet() : statements)
                        .forEach(left -> leaks.add(left instanceof Statement ? "a statement" : "a result"));
                if (!real.getAutoCommit()) {
                    leaks.add("a transaction");
                }
            }
            if (lost || aborted || fails) {
                lose();
            } else {
                idle.push(this);
            }
            if (fails) {
                throw made();
            }
            return null;
        }
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (fails("DataSource", "getConnection")) {
            switch (made()) {
                case SQLException e -> throw e;
                case RuntimeException e -> throw e;
                case Exception e -> throw new IllegalStateException(e);
            }
        }
        Line line = idle.isEmpty() ? new Line(store.opened(source)) : idle.pop();
        open.add(line);
        return line.handle();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
