package io.rowloom.memory.schedule;

import io.rowloom.error.MisuseException;
import java.util.List;

/** Chooses what a text says: a letter for each step, {@code a} for the first. Behind its end the first who can goes on. */
public final class Replay implements Chooser {

    private final String schedule;
    private int step;

    /**
     * Begins at the first letter.
     *
     * @param schedule the letters
     */
    public Replay(String schedule) {
        this.schedule = schedule;
    }

    @Override
    public int choose(List<Integer> ready) {
        if (step == schedule.length()) {
            return ready.getFirst();
        }
        char letter = schedule.charAt(step++);
        int chosen = letter - 'a';
        if (!ready.contains(chosen)) {
            throw new MisuseException("the schedule says " + letter + " at step " + step + ", and "
                    + ready.stream().map(Replay::letter).toList()
                    + " could go on there. It belongs to other work, or the work does not always do the same.");
        }
        return chosen;
    }

    /**
     * Names a participant.
     *
     * @param number its number, from 0
     * @return a letter
     */
    public static String letter(int number) {
        return String.valueOf((char) ('a' + number));
    }
}
