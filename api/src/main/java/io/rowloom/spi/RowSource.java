package io.rowloom.spi;

import org.jspecify.annotations.Nullable;

/**
 * Rows that come one after the other, from a result that stays open. It is used by the thread of its session, and errors
 * are exceptions of {@code io.rowloom.error}.
 *
 * @param <T> the class of the rows
 */
public interface RowSource<T> extends AutoCloseable {

    /**
     * Reads the next row.
     *
     * @return the row, made by {@link io.rowloom.meta.TableType#read}, or null behind the last one
     */
    @Nullable
    T next();

    /** Lets go of the result. It never throws, and closing twice does no harm. */
    @Override
    void close();
}
