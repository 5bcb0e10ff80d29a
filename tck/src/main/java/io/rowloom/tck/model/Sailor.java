package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Ref;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Belongs to a crew, and may have a mate. */
@TableName("tck_sailor")
public class Sailor extends Model implements UuidTable<Sailor> {

    /** The text. */
    @Str64
    public String name = "";
    /** Where it belongs. */
    public Ref<Crew> crew = Ref.of(Crew.class, new UUID(0, 0));
    /** Who helps, or nobody. */
    public @Nullable Ref<Sailor> mate;

    /** A row without a crew that is there. */
    public Sailor() {}

    /**
     * Makes a row.
     *
     * @param name the text
     * @param crew where it belongs
     */
    public Sailor(String name, Crew crew) {
        this.name = name;
        this.crew = Ref.to(crew);
    }
}
