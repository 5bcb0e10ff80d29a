package io.rowloom.tck.value;

import io.rowloom.query.Condition;
import io.rowloom.tck.model.Phrase;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.World;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Texts in a table, and which of them a condition finds. */
final class Phrases {

    private Phrases() {}

    static void store(World world, String... texts) throws Exception {
        world.storeShuffled(world.db(), Arrays.stream(texts).map(Phrase::new).toList());
    }

    /** Expects a condition to find exactly these texts, in any order. */
    static void finds(World world, Condition<? super Phrase> condition, String... texts) throws Exception {
        List<String> found = world.db().from(Phrase.class).where(condition).all().stream()
                .map(row -> row.text)
                .toList();
        Expect.same("the texts that are found", new TreeSet<>(List.of(texts)), new TreeSet<>(found));
        Expect.same("how many are found", texts.length, found.size());
    }
}
