package io.rowloom.differential.value;

import java.util.List;
import java.util.UUID;

/** The ids of the rows of programs: number by number the same on every store, at the ends of the range and in its middle. */
public final class Ids {

    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

    private static final List<UUID> KNOWN = List.of(
            new UUID(0x0198_f000_0000_7000L, 0x8000_0000_0000_0001L),
            new UUID(0, 0),
            new UUID(-1, -1),
            new UUID(Long.MAX_VALUE, Long.MAX_VALUE),
            new UUID(Long.MIN_VALUE, 0),
            new UUID(0, 1),
            new UUID(0, Long.MIN_VALUE),
            new UUID(0x0198_f000_0000_7000L, 0xbfff_0000_0000_0002L));

    /** The order of the rules: by bytes, unsigned. */
    public static final Domain<UUID> DOMAIN = Domain.of("id", Ids::compare, KNOWN);

    private Ids() {}

    /**
     * How many there are.
     *
     * @return the number
     */
    public static int size() {
        return KNOWN.size();
    }

    /**
     * Gives an id.
     *
     * @param number its number, from 0; beyond those that are known by name it is of no special kind
     * @return the id
     */
    public static UUID of(int number) {
        return number < KNOWN.size() ? KNOWN.get(number) : new UUID(0x4000L + number * SPREAD, number);
    }

    static boolean isKnown(UUID id) {
        return KNOWN.contains(id);
    }

    static String name(UUID id) {
        return "id(" + KNOWN.indexOf(id) + ")";
    }

    /**
     * Compares two UUIDs by their unsigned bytes.
     *
     * @param a one
     * @param b another
     * @return less than, equal to or more than 0
     */
    public static int compare(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
