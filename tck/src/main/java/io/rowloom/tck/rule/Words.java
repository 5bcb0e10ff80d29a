package io.rowloom.tck.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Words, numbers and orders that a seed decides, so that no store can know them beforehand and every run can be repeated. */
public final class Words {

    private final Random random;

    /**
     * Begins a sequence.
     *
     * @param seed what decides it
     */
    public Words(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Makes a word of twelve small letters of ASCII: long enough to be recognised in a message, and to be like no other.
     *
     * @return a new word
     */
    public String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    /**
     * Makes a number.
     *
     * @param bound what it is less than
     * @return a number from 0
     */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /**
     * Makes a UUID out of random bits.
     *
     * @return a UUID of no version in particular
     */
    public UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /**
     * Puts a list into another order.
     *
     * @param list the list, left as it is
     * @param <V> what is in it
     * @return a new list
     */
    public <V> List<V> shuffled(List<V> list) {
        List<V> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
