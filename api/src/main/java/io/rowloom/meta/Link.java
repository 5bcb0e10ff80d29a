package io.rowloom.meta;

import java.util.UUID;

/**
 * One row of a link table.
 *
 * @param id the id of the link, which nobody asks for
 * @param own the id of the row on the side that has the table
 * @param other the id of the row on the other side
 */
public record Link(UUID id, Object own, Object other) {}
