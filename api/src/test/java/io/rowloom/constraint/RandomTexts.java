package io.rowloom.constraint;

import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.TestReporter;

/** Random values of a seed that is printed; {@code -Drowloom.seed} repeats a run. */
final class RandomTexts {

    static final int ROUNDS = 20_000;

    private final long seed;
    private final Random random;

    private RandomTexts(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    static RandomTexts of(TestReporter reporter) {
        RandomTexts texts = new RandomTexts(Long.getLong("rowloom.seed", System.nanoTime()));
        reporter.publishEntry("seed", Long.toString(texts.seed));
        return texts;
    }

    long seed() {
        return seed;
    }

    /** From 0 to one less than the bound. */
    int number(int bound) {
        return random.nextInt(bound);
    }

    void fill(byte[] bytes) {
        random.nextBytes(bytes);
    }

    /** Texts that are put together from up to so many parts. */
    void each(String[] parts, int maxParts, Consumer<String> check) {
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder();
            int count = random.nextInt(maxParts + 1);
            for (int part = 0; part < count; part++) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            check.accept(text.toString());
        }
    }
}
