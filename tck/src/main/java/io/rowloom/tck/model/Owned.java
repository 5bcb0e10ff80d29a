package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Ref;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Refers to a person, and perhaps to another. */
@TableName("tck_owned")
public class Owned extends Model implements UuidTable<Owned> {

    /** Whose it is. */
    public Ref<Person> owner = Ref.of(Person.class, new UUID(0, 0));
    /** Who else has to do with it, or nobody. */
    public @Nullable Ref<Person> keeper;
    /** A text. */
    @Str64
    public String label = "";

    /** A row that refers to nobody who is there. */
    public Owned() {}

    /**
     * Makes a row.
     *
     * @param label the text
     * @param owner whose it is
     */
    public Owned(String label, Ref<Person> owner) {
        this.label = label;
        this.owner = owner;
    }
}
