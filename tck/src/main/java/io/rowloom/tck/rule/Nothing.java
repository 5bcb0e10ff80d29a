package io.rowloom.tck.rule;

/** A null for fields and arguments that forbid it, as a careless program would hand it over. */
public final class Nothing {

    private Nothing() {}

    /**
     * Gives null.
     *
     * @param <V> the type that is asked for
     * @return null, whatever the type says
     */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // this is what it is for
    public static <V> V value() {
        return null;
    }
}
