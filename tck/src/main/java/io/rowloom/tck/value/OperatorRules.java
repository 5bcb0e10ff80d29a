package io.rowloom.tck.value;

import io.rowloom.query.ComparableExpression;
import io.rowloom.query.Condition;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.HashSet;
import java.util.List;

/** Every comparison and every order on every type. */
final class OperatorRules implements ValueGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S06", Sample.class)
                        .each("eq and ne", SampleFields.all(), (world, field) -> eqAndNe(world, field))
                        .each("in and notIn", SampleFields.all(), (world, field) -> inAndNotIn(world, field))
                        .each(
                                "lt, le, gt, ge and between",
                                SampleFields.comparable(),
                                (world, field) -> lessAndGreater(world, field)),
                Rule.core("S07", Sample.class)
                        .each("ascending and descending", SampleFields.all(), (world, field) -> ordered(world, field)));
    }

    /** Expects the rows from one place (included) to another (excluded), in any order. */
    private static void finds(World world, Condition<Sample> condition, List<Sample> rows) throws Exception {
        List<Sample> found = world.db().from(Sample.class).where(condition).all();
        Expect.same("the rows that are found", new HashSet<>(rows), new HashSet<>(found));
        Expect.same(
                "how many are found",
                (long) rows.size(),
                world.db().from(Sample.class).where(condition).count());
    }

    private static <V> void eqAndNe(World world, SampleField<V> field) throws Exception {
        List<Sample> rows = field.rows();
        world.storeShuffled(world.db(), rows);
        for (int i = 0; i < rows.size(); i++) {
            List<Sample> others = new java.util.ArrayList<>(rows);
            others.remove(i);
            finds(world, field.column().eq(field.value(i)), List.of(rows.get(i)));
            finds(world, field.column().ne(field.value(i)), others);
        }
    }

    private static <V> void inAndNotIn(World world, SampleField<V> field) throws Exception {
        List<Sample> rows = field.rows();
        world.storeShuffled(world.db(), rows);
        int last = rows.size() - 1;
        List<V> ends = List.of(field.value(last), field.value(0), field.value(last));
        finds(world, field.column().in(ends), List.of(rows.getFirst(), rows.getLast()));
        finds(world, field.column().notIn(ends), rows.subList(1, last));
        finds(world, field.column().in(field.values()), rows);
        finds(world, field.column().notIn(field.values()), List.of());
    }

    private static <V> void lessAndGreater(World world, SampleField<V> field) throws Exception {
        if (!(field.column() instanceof ComparableExpression<Sample, V> column)) {
            throw new IllegalStateException(field.name() + " has no order");
        }
        List<Sample> rows = field.rows();
        world.storeShuffled(world.db(), rows);
        int size = rows.size();
        for (int i = 0; i < size; i++) {
            finds(world, column.lt(field.value(i)), rows.subList(0, i));
            finds(world, column.le(field.value(i)), rows.subList(0, i + 1));
            finds(world, column.gt(field.value(i)), rows.subList(i + 1, size));
            finds(world, column.ge(field.value(i)), rows.subList(i, size));
        }
        finds(world, column.between(field.value(1), field.value(size - 1)), rows.subList(1, size));
        finds(world, column.between(field.value(size - 1), field.value(0)), List.of());
    }

    private static <V> void ordered(World world, SampleField<V> field) throws Exception {
        List<Sample> rows = field.rows();
        world.storeShuffled(world.db(), rows);
        Expect.same(
                "ascending",
                rows,
                world.db().from(Sample.class).orderBy(field.column().asc()).all());
        Expect.same(
                "descending",
                rows.reversed(),
                world.db().from(Sample.class).orderBy(field.column().desc()).all());
    }
}
