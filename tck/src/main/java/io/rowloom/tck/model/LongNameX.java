package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;

/** A table with a name of 63 bytes. */
@TableName("tck456789_123456789_123456789_123456789_123456789_123456789_12x")
public class LongNameX extends Model implements UuidTable<LongNameX> {

    /** A number. */
    public int number;

    /** A row with 0. */
    public LongNameX() {}
}
