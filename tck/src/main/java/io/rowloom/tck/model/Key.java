package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.relation.Ref;
import java.util.UUID;

/** Has a lock, always. */
@TableName("tck_key")
public class Key extends Model implements UuidTable<Key> {

    /** What it opens. */
    public Ref<Lock> lock = Ref.of(Lock.class, new UUID(0, 0));

    /** A row without a lock that is there. */
    public Key() {}
}
