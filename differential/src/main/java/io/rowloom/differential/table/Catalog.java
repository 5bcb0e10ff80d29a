package io.rowloom.differential.table;

import io.rowloom.Table;
import io.rowloom.differential.model.Account;
import io.rowloom.differential.model.Decimals;
import io.rowloom.differential.model.Entry;
import io.rowloom.differential.model.Folder;
import io.rowloom.differential.model.Loan;
import io.rowloom.differential.model.Numbers;
import io.rowloom.differential.model.Person;
import io.rowloom.differential.model.Texts;
import io.rowloom.differential.model.Times;
import io.rowloom.differential.value.Alphabet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All tables, parents first. */
public final class Catalog {

    private static final Map<Alphabet, Catalog> ALL = Arrays.stream(Alphabet.values())
            .collect(Collectors.toMap(
                    alphabet -> alphabet,
                    alphabet -> new Catalog(alphabet),
                    (a, b) -> a,
                    () -> new EnumMap<>(Alphabet.class)));

    /** Tells of the tables of a model. */
    public interface Source {
        /**
         * Tells of the tables.
         *
         * @param catalog where the tables find one another
         * @param alphabet which characters their texts have
         * @return the tables, parents first
         */
        List<TableSpec<?>> tables(Catalog catalog, Alphabet alphabet);
    }

    private final List<TableSpec<?>> tables;

    private Catalog(Alphabet alphabet) {
        this(Catalog::usual, alphabet);
    }

    private Catalog(Source source, Alphabet alphabet) {
        tables = source.tables(this, alphabet);
    }

    /**
     * Gives the tables of another model.
     *
     * @param source tells of them
     * @param alphabet which characters their texts have
     * @return the tables
     */
    public static Catalog of(Source source, Alphabet alphabet) {
        return new Catalog(source, alphabet);
    }

    private static List<TableSpec<?>> usual(Catalog catalog, Alphabet alphabet) {
        RelationSpecs relations = new RelationSpecs(catalog, alphabet);
        ValueSpecs values = new ValueSpecs(alphabet);
        return List.of(
                values.numbers(),
                values.decimals(),
                values.texts(),
                values.times(),
                relations.account(),
                relations.entry(),
                relations.person(),
                relations.folder(),
                relations.loan());
    }

    /**
     * Gives the tables with texts of one alphabet.
     *
     * @param alphabet the alphabet
     * @return the tables
     */
    public static Catalog of(Alphabet alphabet) {
        return java.util.Objects.requireNonNull(ALL.get(alphabet));
    }

    /**
     * Lists the classes.
     *
     * @return all of them, parents first
     */
    public static List<Class<?>> classes() {
        return List.of(
                Numbers.class,
                Decimals.class,
                Texts.class,
                Times.class,
                Account.class,
                Entry.class,
                Person.class,
                Folder.class,
                Loan.class);
    }

    /**
     * Lists the tables.
     *
     * @return all of them, parents first
     */
    public List<TableSpec<?>> tables() {
        return tables;
    }

    /**
     * Gives a table.
     *
     * @param type the class
     * @return the table
     * @param <T> the class
     */
    @SuppressWarnings("unchecked") // found by its class
    public <T extends Table<?>> TableSpec<T> of(Class<T> type) {
        return (TableSpec<T>) tables.stream()
                .filter(table -> table.type() == type)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Adds to some tables those that they refer to.
     *
     * @param some the tables
     * @return all that are needed, parents first
     */
    public List<TableSpec<?>> closed(List<TableSpec<?>> some) {
        Set<Class<?>> wanted = new HashSet<>();
        some.forEach(table -> wanted.add(table.type()));
        while (tables.stream()
                .filter(table -> wanted.contains(table.type()))
                .anyMatch(table -> wanted.addAll(table.parents()))) {
            // once more: a table that was added refers to others
        }
        return tables.stream().filter(table -> wanted.contains(table.type())).collect(Collectors.toList());
    }
}
