package io.rowloom.meta;

import java.lang.ref.SoftReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The tables that annotation processors listed, read once for each class loader: the lists are resources, and a test that opens
 * a database asks for them each time. A class loader that nobody else uses is given up as soon as memory is wanted.
 */
final class TableLists {

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Map<ClassLoader, SoftReference<List<TableType<?>>>> READ = new WeakHashMap<>();

    private TableLists() {}

    static List<TableType<?>> of(ClassLoader loader) {
        List<TableType<?>> known = known(loader);
        if (known != null) {
            return known;
        }
        List<TableType<?>> read = read(loader); // without the lock: it runs initialisers of the program
        LOCK.lock();
        try {
            READ.put(loader, new SoftReference<>(read));
        } finally {
            LOCK.unlock();
        }
        return read;
    }

    private static @Nullable List<TableType<?>> known(ClassLoader loader) {
        LOCK.lock();
        try {
            SoftReference<List<TableType<?>>> reference = READ.get(loader);
            return reference == null ? null : reference.get();
        } finally {
            LOCK.unlock();
        }
    }

    private static List<TableType<?>> read(ClassLoader loader) {
        Set<TableType<?>> tables = new LinkedHashSet<>();
        for (TableList list : ServiceLoader.load(TableList.class, loader)) {
            for (String name : list.tables()) {
                tables.add(
                        ModelTypes.table(ModelTypes.load(name, list.getClass().getClassLoader())));
            }
        }
        return List.copyOf(tables);
    }
}
