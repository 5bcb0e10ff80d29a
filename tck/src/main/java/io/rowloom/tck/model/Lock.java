package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.relation.Ref;
import java.util.UUID;

/** Has a key, always: no row of either table can be stored first. */
@TableName("tck_lock")
public class Lock extends Model implements UuidTable<Lock> {

    /** What opens it. */
    public Ref<Key> key = Ref.of(Key.class, new UUID(0, 0));

    /** A row without a key that is there. */
    public Lock() {}
}
