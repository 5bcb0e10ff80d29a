package io.rowloom;

import io.rowloom.error.MisuseException;

/**
 * How a row is to be saved. Immutable.
 * <pre>{@code
 * alice = db.save(alice, SaveOptions.retry(3));
 * }</pre>
 *
 * @param retries how often a save that lost a race against another transaction is tried again, 0 or more
 */
public record SaveOptions(int retries) {

    private static final SaveOptions DEFAULTS = new SaveOptions(0);

    /**
     * Checks the number.
     *
     * @param retries how often a save that lost a race is tried again
     * @throws MisuseException if the number is negative
     */
    public SaveOptions {
        if (retries < 0) {
            throw new MisuseException("retry expects 0 or more further tries and got a negative number.");
        }
    }

    /**
     * Gives the defaults: no second try.
     *
     * @return the options
     */
    public static SaveOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Asks for further tries after a lost race: each reads the row again, applies the columns that the program changed to what is
     * stored now, and saves. Pauses between the tries grow. A record does not know what the program changed: of a table with
     * {@link OptimisticLock} it is not tried again after it met another version, so use {@link Session#replace} there.
     *
     * @param times how many, 0 or more
     * @return the options
     * @throws MisuseException if the number is negative
     */
    public static SaveOptions retry(int times) {
        return new SaveOptions(times);
    }
}
