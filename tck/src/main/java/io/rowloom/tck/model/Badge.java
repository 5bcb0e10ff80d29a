package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.NonNegativeInt;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Ref;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reference and a text that are unique together, and another unique text. */
@TableName("tck_badge")
@Unique({"holder", "kind"})
public class Badge extends Model implements UuidTable<Badge> {

    /** Who has it. */
    public Ref<Person> holder = Ref.of(Person.class, new UUID(0, 0));
    /** What it is for. */
    @Str64
    public String kind = "";
    /** A unique text, or missing. */
    @Unique
    @Str64
    public @Nullable String serial;
    /** A number that goes up. */
    @NonNegativeInt
    public int level;

    /** A row that nobody has. */
    public Badge() {}

    /**
     * Makes a row.
     *
     * @param holder who has it
     * @param kind what it is for
     */
    public Badge(Ref<Person> holder, String kind) {
        this.holder = holder;
        this.kind = kind;
    }
}
