package io.rowloom.differential.model;

import io.rowloom.Embedded;
import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Many;
import io.rowloom.relation.MappedBy;
import org.jspecify.annotations.Nullable;

/** Has a unique text, and values of several columns. */
@TableName("diff_person")
public class Person extends Model implements UuidTable<Person> {

    /** The name. */
    @Str64
    public String name = "";
    /** A text that is unique. */
    @Unique
    @Str64
    public String email = "";
    /** A text, or missing. */
    @Str64
    public @Nullable String nick;
    /** Three columns. */
    @Embedded
    public Place home = new Place("", 0, null);
    /** Three columns, or missing. */
    @Embedded
    public @Nullable Place work;

    /** What is lent from this person. */
    @MappedBy("owner")
    public @Nullable Many<Loan> loans;

    /** A row with empty values. */
    public Person() {}
}
