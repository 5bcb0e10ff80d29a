package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.Unique;
import io.rowloom.constraint.NonEmptyStrippedStr64;
import io.rowloom.constraint.Str64;
import org.jspecify.annotations.Nullable;

/** Data without a table of its own. */
public class PersonBase extends Model {

    /** A text. */
    @Str64
    public String name = "";
    /** A text that is unique. */
    @Unique
    @Str64
    public String email = "";
    /** A text that is stripped before it is checked. */
    @NonEmptyStrippedStr64
    public String city = "here";
    /** A number, or missing. */
    public @Nullable Integer age;

    /** Data without a name. */
    public PersonBase() {}
}
