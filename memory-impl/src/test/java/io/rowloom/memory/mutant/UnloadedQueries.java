package io.rowloom.memory.mutant;

import io.rowloom.query.Query;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** Queries that forget what they were to load. */
final class UnloadedQueries {

    private UnloadedQueries() {}

    static Object around(Intercepted.Call call, Object[] arguments) throws Throwable {
        Object result = call.proceed(arguments);
        return result instanceof Query<?> query ? forgetful(query) : result;
    }

    private static Query<?> forgetful(Query<?> query) {
        InvocationHandler handler = (proxy, method, given) -> {
            if (method.getName().equals("load")) {
                return proxy;
            }
            Object[] arguments = given == null ? new Object[0] : given;
            Object result = new Intercepted.Call(query, method).proceed(arguments);
            return result instanceof Query<?> next ? forgetful(next) : result;
        };
        return (Query<?>) Proxy.newProxyInstance(Query.class.getClassLoader(), new Class<?>[] {Query.class}, handler);
    }
}
