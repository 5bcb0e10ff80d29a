package io.rowloom.differential.program;

import io.rowloom.Database;
import io.rowloom.Session;
import io.rowloom.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Steps in a transaction, or in a savepoint where a transaction is open already.
 *
 * @param body the steps
 * @param end how it ends where nothing fails
 * @param swallows whether the program goes on after a step that failed
 * @param byHand whether the program calls begin and commit itself, where it can
 */
public record Block(List<Op> body, End end, boolean swallows, boolean byHand) implements Op {

    /** How a block ends. */
    public enum End {
        /** By commit. */
        COMMIT,
        /** By rollback. */
        ROLLBACK
    }

    /** Copies the list. */
    public Block {
        body = List.copyOf(body);
    }

    /** What a program throws to roll back. */
    private static final class Abort extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Abort() {
            super("rolled back", null, false, false);
        }
    }

    @Override
    public List<Object> on(World world) {
        List<Object> told = new ArrayList<>();
        Session outer = world.session();
        try {
            if (byHand && outer instanceof Database database) {
                byHand(world, database, told);
            } else {
                outer.useTransaction(tx -> within(world, tx, told));
            }
            told.add("ended");
        } catch (Abort e) {
            told.add("rolled back");
        } catch (RuntimeException e) {
            told.add(Failures.describe(e));
        } finally {
            world.enter(outer);
        }
        return told;
    }

    private void within(World world, Session tx, List<Object> told) {
        steps(world, tx, told);
        if (end == End.ROLLBACK) {
            throw new Abort();
        }
    }

    private void byHand(World world, Database database, List<Object> told) {
        try (Transaction tx = database.begin()) {
            steps(world, tx, told);
            switch (end) {
                case COMMIT -> tx.commit();
                case ROLLBACK -> tx.rollback();
            }
        }
    }

    private void steps(World world, Session tx, List<Object> told) {
        for (Op op : body) {
            world.enter(tx);
            Told step = world.take(op);
            told.add(step.lines());
            if (step.failure() != null && !swallows) {
                throw step.failure();
            }
        }
    }

    @Override
    public Set<Slot<?>> touched() {
        Set<Slot<?>> touched = new HashSet<>();
        body.forEach(op -> touched.addAll(op.touched()));
        return touched;
    }

    @Override
    public List<Op> smaller() {
        List<Op> smaller = new ArrayList<>();
        for (List<Op> fewer : Program.smaller(body)) {
            smaller.add(new Block(fewer, end, swallows, byHand));
        }
        if (end == End.ROLLBACK) {
            smaller.add(new Block(body, End.COMMIT, swallows, byHand));
        }
        if (byHand) {
            smaller.add(new Block(body, end, swallows, false));
        }
        if (swallows) {
            smaller.add(new Block(body, end, false, byHand));
        }
        return smaller;
    }

    @Override
    public String toString() {
        String steps = body.stream()
                .map(op -> "\n" + op.toString().indent(4).stripTrailing())
                .collect(Collectors.joining());
        return (byHand ? "begin, by hand" : "begin") + (swallows ? ", going on after failures" : "") + " {" + steps
                + "\n} " + (end == End.COMMIT ? "commit" : "roll back");
    }
}
