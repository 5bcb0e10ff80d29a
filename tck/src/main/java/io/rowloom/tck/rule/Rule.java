package io.rowloom.tck.rule;

import io.rowloom.Table;
import io.rowloom.tck.report.Level;
import io.rowloom.tx.Capability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of SPEC.md with the cases that show it. Immutable: each call that adds a case gives a new rule.
 *
 * @param id the id in SPEC.md
 * @param level how binding it is
 * @param capability what a store must have for it, or null
 * @param tables the tables that every case finds, empty
 * @param cases the cases, in their order
 * @param refusal what holds where the capability is absent, or null
 */
public record Rule(
        String id,
        Level level,
        @Nullable Capability capability,
        List<Class<?>> tables,
        List<Case> cases,
        @Nullable Case refusal) {

    private static final String OF_A_RECORD = ", of a record";

    /**
     * Checks that the names of the cases differ, and copies the lists.
     *
     * @param id the id in SPEC.md
     * @param level how binding it is
     * @param capability what a store must have for it, or null
     * @param tables the tables that every case finds, empty
     * @param cases the cases, in their order
     * @param refusal what holds where the capability is absent, or null
     */
    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(level, "level");
        tables = List.copyOf(tables);
        cases = List.copyOf(cases);
        Set<String> names = new HashSet<>();
        for (Case each : cases) {
            if (!names.add(each.name())) {
                throw new IllegalArgumentException(
                        "rule " + id + " has two cases with the name \"" + each.name() + "\"");
            }
        }
    }

    /** How a case over a value shows the rule. */
    @FunctionalInterface
    public interface ValueBody<V> {
        /**
         * Shows one side of a rule for one value.
         *
         * @param world a fresh database with the tables of the rule, and the seed
         * @param value the value
         * @throws Exception when the rule does not hold
         */
        void run(World world, V value) throws Exception;
    }

    /** How a case over a table of either kind shows the rule. */
    @FunctionalInterface
    public interface KindBody<M> {
        /**
         * Shows one side of a rule for one table.
         *
         * @param world a fresh database with the tables of the rule, and the seed
         * @param kind the table
         * @param <T> the class or record of its rows
         * @throws Exception when the rule does not hold
         */
        <T extends Table<?>> void run(World world, Kind<M, T> kind) throws Exception;
    }

    /** How a case over a value and a table of either kind shows the rule. */
    @FunctionalInterface
    public interface KindValueBody<M, V> {
        /**
         * Shows one side of a rule for one value in one table.
         *
         * @param world a fresh database with the tables of the rule, and the seed
         * @param kind the table
         * @param value the value
         * @param <T> the class or record of its rows
         * @throws Exception when the rule does not hold
         */
        <T extends Table<?>> void run(World world, Kind<M, T> kind, V value) throws Exception;
    }

    /**
     * Begins a core rule.
     *
     * @param id the id in SPEC.md
     * @param tables the tables that every case finds, empty
     * @return a rule without cases
     */
    public static Rule core(String id, Class<?>... tables) {
        return new Rule(id, Level.CORE, null, List.of(tables), List.of(), null);
    }

    /**
     * Begins a rule that depends on timing and is shown by many tries.
     *
     * @param id the id in SPEC.md
     * @param tables the tables that every case finds, empty
     * @return a rule without cases
     */
    public static Rule stochastic(String id, Class<?>... tables) {
        return new Rule(id, Level.STOCHASTIC, null, List.of(tables), List.of(), null);
    }

    /**
     * Begins a rule that only stores with a capability keep.
     *
     * @param id the id in SPEC.md
     * @param capability the capability
     * @param tables the tables that every case finds, empty
     * @return a rule without cases
     */
    public static Rule optional(String id, Capability capability, Class<?>... tables) {
        return new Rule(id, Level.OPTIONAL, capability, List.of(tables), List.of(), null);
    }

    /**
     * Adds a case.
     *
     * @param name what is shown
     * @param body how it is shown
     * @return a new rule
     */
    public Rule show(String name, CaseBody body) {
        List<Case> more = new ArrayList<>(cases);
        more.add(new Case(name, body));
        return new Rule(id, level, capability, tables, more, refusal);
    }

    /**
     * Adds a case for each value.
     *
     * @param name what is shown; the name of the value is set behind it
     * @param values the values
     * @param body how it is shown
     * @param <V> the type of the values
     * @return a new rule
     */
    public <V> Rule each(String name, List<Named<V>> values, ValueBody<? super V> body) {
        List<Case> more = new ArrayList<>(cases);
        values.forEach(value ->
                more.add(new Case(name + ": " + value.name(), world -> body.run(world, value.value()))));
        return new Rule(id, level, capability, tables, more, refusal);
    }

    /**
     * Adds two cases: of a class and of a record.
     *
     * @param name what is shown
     * @param twins the table of both kinds
     * @param body how it is shown
     * @param <M> the class
     * @return a new rule
     */
    public <M> Rule both(String name, Twins<M> twins, KindBody<M> body) {
        return finds(twins)
                .show(name, world -> body.run(world, twins.model()))
                .show(name + OF_A_RECORD, world -> body.run(world, twins.record()));
    }

    /**
     * Adds two cases for each value: of a class and of a record.
     *
     * @param name what is shown; the name of the value is set behind it
     * @param twins the table of both kinds
     * @param values the values
     * @param body how it is shown
     * @param <M> the class
     * @param <V> the type of the values
     * @return a new rule
     */
    public <M, V> Rule both(String name, Twins<M> twins, List<Named<V>> values, KindValueBody<M, ? super V> body) {
        return finds(twins)
                .each(name, values, (world, value) -> body.run(world, twins.model(), value))
                .each(name + OF_A_RECORD, values, (world, value) -> body.run(world, twins.record(), value));
    }

    private Rule finds(Twins<?> twins) {
        Set<Class<?>> more = new LinkedHashSet<>(tables);
        more.add(twins.model().type());
        more.add(twins.record().type());
        return new Rule(id, level, capability, List.copyOf(more), cases, refusal);
    }

    /**
     * Says what holds where the capability is absent.
     *
     * @param body the call, which must be refused before any effect
     * @return a new rule
     */
    public Rule refused(CaseBody body) {
        return new Rule(id, level, capability, tables, cases, new Case("is refused without " + capability, body));
    }
}
