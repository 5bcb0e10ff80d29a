package io.rowloom.test.store;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Rowloom;
import io.rowloom.jdbc.JdbcSession;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The connection by which the spaces of tests are made on a server and dropped.
 *
 * @param control a database on the server that is there already
 * @param login who connects
 */
record Server(Database control, Login login) implements AutoCloseable {

    private static final int RANDOM_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Server at(String url, Login login) {
        return new Server(Rowloom.open(url, options -> login.in(options).poolSize(2)), login);
    }

    /** A name that no other test has, on this machine or another: people may share a server. */
    static String freshName() {
        byte[] own = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(own);
        return "rowloom_test_" + HexFormat.of().formatHex(own);
    }

    void run(String statement) {
        int rows = control.unwrap(JdbcSession.class).sql(statement).update();
        assert rows >= 0 : statement;
    }

    /** Opens what was made at another URL; drops it at once when it does not open, and else behind the test. */
    FreshStore open(String url, Options options, String drop) {
        try {
            return new FreshStore(Rowloom.open(url, given -> login.in(options)), () -> run(drop));
        } catch (RuntimeException failure) {
            run(drop);
            throw failure;
        }
    }

    @Override
    public void close() {
        control.close();
    }
}
