package io.rowloom.tck.rule;

/**
 * The same table as a class and as a record.
 *
 * @param model the class
 * @param record the record
 * @param <M> the class, which has the fields
 */
public record Twins<M>(Kind<M, ?> model, Kind<M, ?> record) {}
