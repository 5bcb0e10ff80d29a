package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;

/** A table with a name of 63 bytes that differs from the other one in the last alone. */
@TableName("tck456789_123456789_123456789_123456789_123456789_123456789_12y")
public class LongNameY extends Model implements UuidTable<LongNameY> {

    /** A number. */
    public int number;

    /** A row with 0. */
    public LongNameY() {}
}
