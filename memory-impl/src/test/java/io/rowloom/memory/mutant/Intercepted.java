package io.rowloom.memory.mutant;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.TransactionBody;
import io.rowloom.TransactionFunction;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Puts something between the suite and every call of a database and its transactions. */
final class Intercepted {

    /** One call of a database or a transaction. */
    record Call(Object target, Method method) {

        String name() {
            return method.getName();
        }

        Object proceed(Object... arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    /** What is done with a call. */
    @FunctionalInterface
    interface Interceptor {
        Object around(Call call, Object[] arguments) throws Throwable;
    }

    private Intercepted() {}

    static Database database(Database database, Interceptor interceptor) {
        return proxy(Database.class, database, interceptor);
    }

    private static <S> S proxy(Class<S> type, S target, Interceptor interceptor) {
        InvocationHandler handler = (proxy, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given.clone();
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = wrapped(arguments[i], interceptor);
            }
            Object result = interceptor.around(new Call(target, method), arguments);
            return result instanceof Transaction transaction
                    ? proxy(Transaction.class, transaction, interceptor)
                    : result;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object wrapped(Object argument, Interceptor interceptor) {
        return switch (argument) {
            case TransactionFunction<?, ?> body ->
                (TransactionFunction<Object, Exception>) tx -> body.apply(proxy(Transaction.class, tx, interceptor));
            case TransactionBody<?> body ->
                (TransactionBody<Exception>) tx -> body.accept(proxy(Transaction.class, tx, interceptor));
            case null -> null;
            default -> argument;
        };
    }
}
