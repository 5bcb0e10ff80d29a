package io.rowloom.tck.model;

import io.rowloom.ColumnName;
import io.rowloom.Index;
import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;

/** A table and columns whose names come from camel case, whose names are given, and whose names are as long as can be. */
public class MixedCase extends Model implements UuidTable<MixedCase> {

    /** Becomes {@code foo_bar}. */
    @Str64
    public String fooBar = "";
    /** Becomes {@code x1_url_of_thing}, or what the naming makes of it. */
    @Str64
    public String x1UrlOfThing = "";
    /** Has a name of its own. */
    @ColumnName("given_name")
    @Str64
    public String other = "";
    /** Has a name of 63 bytes. */
    @Index
    @ColumnName("a23456789_123456789_123456789_123456789_123456789_123456789_12x")
    public int longest;
    /** Has a name that differs from it in the last byte alone. */
    @Index
    @ColumnName("a23456789_123456789_123456789_123456789_123456789_123456789_12y")
    public int longestToo;

    /** A row with empty texts. */
    public MixedCase() {}
}
