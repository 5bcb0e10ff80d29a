package io.rowloom.jdbc.model;

import io.rowloom.Model;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Ref;
import org.jspecify.annotations.Nullable;

/** A row with a unique text, a balance and a reference to another row of the same table. */
public class Account extends Model implements UuidTable<Account> {

    /** A unique text. */
    @Unique
    @Str64
    public String email = "";
    /** A number. */
    public long balance;
    /** Another account, or none. */
    public @Nullable Ref<Account> parent;

    /** A row with empty values. */
    public Account() {}

    /**
     * Makes a row.
     *
     * @param email the unique text
     */
    public Account(String email) {
        this.email = email;
    }
}
