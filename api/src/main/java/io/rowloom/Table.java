package io.rowloom;

import io.rowloom.state.Identified;

/**
 * What {@link UuidTable} and {@link LongTable} have in common: a class with this interface is a table. Implement one of
 * those two.
 *
 * @param <I> the type of the id
 */
public sealed interface Table<I> extends Identified<I> permits UuidTable, LongTable {}
