package io.rowloom.memory;

import io.rowloom.error.MisuseException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** The seed of everything that the store leaves to chance. */
final class Seed {

    static final String PROPERTY = "rowloom.memory.seed";

    private Seed() {}

    /** The seed that was asked for, else one for the whole run, logged when it is drawn. */
    static long ofThisRun() {
        String wanted = System.getProperty(PROPERTY);
        return wanted == null ? Drawn.SEED : parse(wanted);
    }

    static long parse(@Nullable String text) {
        try {
            return Long.parseLong(String.valueOf(text));
        } catch (NumberFormatException e) {
            throw new MisuseException(
                    "the system property " + PROPERTY
                            + " expects a whole number of 64 bits and found another text. Give the number that was logged, or leave it away.",
                    e);
        }
    }

    private static final class Drawn {
        private static final long SEED = drawn();

        private static long drawn() {
            long seed = new SecureRandom().nextLong();
            System.getLogger("io.rowloom.memory")
                    .log(
                            System.Logger.Level.INFO,
                            "the order of unordered rows and the first ids follow the seed {0}; -D{1}={0} repeats them",
                            Long.toString(seed),
                            PROPERTY);
            return seed;
        }
    }
}
