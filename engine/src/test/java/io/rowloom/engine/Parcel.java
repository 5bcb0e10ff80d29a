package io.rowloom.engine;

import io.rowloom.Embedded;
import io.rowloom.Model;
import io.rowloom.UuidTable;
import org.jspecify.annotations.Nullable;

/** A record that is nowhere demanded, so that every one of its columns may be null. */
public class Parcel extends Model implements UuidTable<Parcel> {
    @Embedded
    public @Nullable Corner corner;
}
