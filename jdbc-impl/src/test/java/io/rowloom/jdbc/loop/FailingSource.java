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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections whose calls are counted, one of which is made to fail. Used by one thread at a time. */
final class FailingSource implements DataSource {

    private static final Set<Class<?>> WATCHED =
            Set.of(Connection.class, PreparedStatement.class, Statement.class, ResultSet.class);

    private final DataSource source;
    private final Set<Connection> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> leaks = new ArrayList<>();
    private int calls;
    private int failingCall;
    private @Nullable Failure failure;
    private String failed = "";

    FailingSource(DataSource source) {
        this.source = source;
    }

    /** Begins to count anew; the call with the number fails. */
    void failAt(int call, Failure how) {
        calls = 0;
        failingCall = call;
        failure = how;
        failed = "";
    }

    /** Begins to count anew; no call fails. */
    void heal() {
        calls = 0;
        failure = null;
    }

    int calls() {
        return calls;
    }

    /** The call that was made to fail, or an empty text. */
    String failed() {
        return failed;
    }

    /** What was left open since this was asked last: connections, and statements of connections that were given back. */
    List<String> leaks() {
        List<String> all = new ArrayList<>(leaks);
        open.forEach(connection -> all.add("a connection"));
        leaks.clear();
        open.clear();
        return all;
    }

    /** A connection: what was made of it, and whether it is gone. */
    private final class Line {

        private final Connection real;
        private final Set<Statement> statements = new HashSet<>();
        private boolean lost;

        Line(Connection real) {
            this.real = real;
        }

        @SuppressWarnings("unchecked")
        <T> T wrapped(Class<T> type, T object) {
            InvocationHandler handler = (proxy, method, arguments) -> call(object, method, arguments);
            return (T) Proxy.newProxyInstance(FailingSource.class.getClassLoader(), new Class<?>[] {type}, handler);
        }

        private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
            if (!Arrays.asList(method.getExceptionTypes()).contains(SQLException.class)) {
                return invoke(target, method, arguments);
            }
            String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
            boolean fails = ++calls == failingCall && failure != null && failure.canBefall(method.getName());
            if (fails) {
                failed = name;
            }
            if (method.getName().equals("close") || method.getName().equals("abort")) {
                return close(target, method, arguments, fails);
            }
            return fails ? fail(target, method, arguments) : alive(target, method, arguments);
        }

        private @Nullable Object alive(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
            if (lost) {
                if (method.getName().equals("isClosed")) {
                    return true;
                }
                throw new SQLException("the connection was lost before", "08003", 90067);
            }
            Object result = invoke(target, method, arguments);
            return result == null || result instanceof Savepoint ? result : wrap(method.getReturnType(), result);
        }

        private <T> Object wrap(Class<T> type, Object result) {
            if (!WATCHED.contains(type)) {
                return result;
            }
            if (result instanceof Statement statement) {
                statements.add(statement);
            }
            return wrapped(type, type.cast(result));
        }

        private @Nullable Object fail(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
            Failure how = java.util.Objects.requireNonNull(failure);
            if (how == Failure.LOST_AFTER && !lost) {
                invoke(target, method, arguments);
            }
            if (how.losesConnection()) {
                lost = true;
                real.close(); // the other end rolls back what is open
            }
            throw how.exception(failed);
        }

        /** A close does its work even when it throws. */
        private @Nullable Object close(Object target, Method method, Object @Nullable [] arguments, boolean fails)
                throws Throwable {
            if (target instanceof Statement statement) {
                statements.remove(statement);
            }
            if (target == real) {
                if (!lost && !method.getName().equals("abort")) {
                    statements.forEach(statement -> leaks.add("a statement"));
                }
                open.remove(real);
            }
            Object result = lost ? null : invoke(target, method, arguments);
            if (fails) {
                throw java.util.Objects.requireNonNull(failure).exception(failed);
            }
            return result;
        }
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (++calls == failingCall && failure != null && failure.canBefall("getConnection")) {
            failed = "DataSource.getConnection";
            switch (failure.exception(failed)) {
                case SQLException e -> throw e;
                case RuntimeException e -> throw e;
                case Exception e -> throw new IllegalStateException(e);
            }
        }
        Connection real = source.getConnection();
        open.add(real);
        return new Line(real).wrapped(Connection.class, real);
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
