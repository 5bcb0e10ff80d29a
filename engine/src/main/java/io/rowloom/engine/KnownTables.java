package io.rowloom.engine;

import io.rowloom.Options;
import io.rowloom.engine.table.Cascades;
import io.rowloom.engine.table.ReferenceOrder;
import io.rowloom.engine.table.Referrers;
import io.rowloom.error.SchemaException;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The tables that a database knows, of which it created some. Any thread may use it. */
final class KnownTables {

    private final Options options;
    private final Set<TableType<?>> created = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Cascades> cascades = new AtomicReference<>();

    KnownTables(Options options) {
        this.options = options;
    }

    /** The same tables, for a copy of the store. */
    KnownTables copy() {
        KnownTables copy = new KnownTables(options);
        copy.created.addAll(created);
        copy.cascades.set(cascades.get());
        return copy;
    }

    /** Of the tables that were created and those that refer to them, or else of all that are known. */
    Cascades cascades() {
        Cascades known = cascades.get();
        if (known == null) {
            cascades.compareAndSet(null, new Cascades(listed()));
            known = Objects.requireNonNull(cascades.get());
        }
        return known;
    }

    /** Creates tables, given with those that they refer to before them. */
    void create(Store store, List<TableType<?>> tables) {
        checkNames(tables);
        store.createTables(tables);
        created.addAll(tables);
        Set<TableType<?>> used = new LinkedHashSet<>(created);
        used.addAll(Referrers.of(
                created, listed(), table -> store.differences(List.of(table)).isEmpty()));
        cascades.set(new Cascades(used));
    }

    private List<TableType<?>> listed() {
        List<TableType<?>> tables = new ArrayList<>();
        if (options.models().isEmpty()) {
            ClassLoader context = Thread.currentThread().getContextClassLoader();
            tables.addAll(ModelTypes.all(context == null ? KnownTables.class.getClassLoader() : context));
        } else {
            options.models().forEach(model -> tables.add(ModelTypes.table(model)));
        }
        return tables;
    }

    /** All that the options name, or else that the processor listed, each behind those that it refers to. */
    List<TableType<?>> all() {
        List<TableType<?>> tables = listed();
        if (tables.isEmpty()) {
            throw new SchemaException("no table is known: the annotation processor listed none. Add it to the"
                    + " maven-compiler-plugin: <annotationProcessorPaths><path><groupId>io.rowloom</groupId>"
                    + "<artifactId>rowloom-processor</artifactId></path></annotationProcessorPaths>, or name the"
                    + " tables: createTables(User.class, …).");
        }
        return ReferenceOrder.complete(tables);
    }

    private static void checkNames(List<TableType<?>> tables) {
        Map<String, TableType<?>> names = new HashMap<>();
        for (TableType<?> table : tables) {
            TableType<?> other = names.putIfAbsent(table.definition().name().toLowerCase(Locale.ROOT), table);
            if (other != null) {
                throw new SchemaException(
                        other.type().getName() + " and " + table.type().getName()
                                + " have the same table name when upper and lower case are one. Give one of them a @TableName.");
            }
        }
    }
}
