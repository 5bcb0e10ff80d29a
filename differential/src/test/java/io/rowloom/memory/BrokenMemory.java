package io.rowloom.memory;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.engine.StoreDatabase;
import io.rowloom.engine.value.Semantics;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Store;
import io.rowloom.spi.StoreSession;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Opens memory stores that mean something else than they should, or whose sessions do something else. */
public final class BrokenMemory {

    /** Opens a session of a store. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Opens it.
         *
         * @param store the whole store
         * @param begin what is asked for
         * @return the session
         */
        StoreSession open(Store store, Begin begin);
    }

    /** What a session does in place of a call. */
    @FunctionalInterface
    public interface Instead {
        /**
         * Does it.
         *
         * @param session the session
         * @param call the name of the call
         * @param proceed makes the call, on this session or on another
         * @return what it gives
         */
        Object of(StoreSession session, String call, Proceed proceed) throws Throwable;
    }

    /** Makes a call. */
    @FunctionalInterface
    public interface Proceed {
        /**
         * Makes it.
         *
         * @param target whose call
         * @return what it gives
         */
        Object on(StoreSession target) throws Throwable;
    }

    private BrokenMemory() {}

    /**
     * Opens an empty store.
     *
     * @param options the options
     * @param semantics what it means by its words
     * @return the database
     */
    public static Database open(Options options, Semantics semantics) {
        return new StoreDatabase(MemoryStore.fresh(options, 7, semantics), options);
    }

    /**
     * Opens an empty store.
     *
     * @param options the options
     * @param opening how its sessions are opened
     * @return the database
     */
    public static Database open(Options options, Opening opening) {
        Store whole = MemoryStore.fresh(options, 7, Semantics.PORTABLE);
        Store broken = (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, arguments) -> method.getName().equals("open")
                        ? opening.open(whole, (Begin) arguments[0])
                        : invoked(whole, method, arguments));
        return new StoreDatabase(broken, options);
    }

    /**
     * Puts something between a session and all of its calls.
     *
     * @param session the session
     * @param instead what is done
     * @return the session
     */
    public static StoreSession intercepted(StoreSession session, Instead instead) {
        return (StoreSession) Proxy.newProxyInstance(
                StoreSession.class.getClassLoader(),
                new Class<?>[] {StoreSession.class},
                (proxy, method, arguments) ->
                        instead.of(session, method.getName(), target -> invoked(target, method, arguments)));
    }

    private static Object invoked(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
