package io.rowloom.differential.model;

import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.UuidTable;
import io.rowloom.relation.Ref;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Refers to a person, and perhaps to another one and to a folder. */
@TableName("diff_loan")
public class Loan extends Model implements UuidTable<Loan> {

    /** Whose it is. */
    public Ref<Person> owner = Ref.of(Person.class, new UUID(0, 0));
    /** Who has it, or nobody. */
    public @Nullable Ref<Person> keeper;
    /** Where it stands, or nowhere. */
    public @Nullable Ref<Folder> shelf;
    /** For how long. */
    public int days;

    /** A row that refers to a person who may not be there. */
    public Loan() {}
}
