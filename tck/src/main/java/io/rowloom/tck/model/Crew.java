package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Ref;
import org.jspecify.annotations.Nullable;

/** Has sailors, and perhaps one of them for its captain: the two tables refer to one another. */
@TableName("tck_crew")
public class Crew extends Model implements UuidTable<Crew> {

    /** The text. */
    @Str64
    public String name = "";
    /** Who leads it, or nobody. */
    public @Nullable Ref<Sailor> captain;

    /** A row without a name and a captain. */
    public Crew() {}

    /**
     * Makes a row.
     *
     * @param name the text
     */
    public Crew(String name) {
        this.name = name;
    }
}
