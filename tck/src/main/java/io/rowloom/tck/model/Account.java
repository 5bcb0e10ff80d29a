package io.rowloom.tck.model;

import io.rowloom.Model;
import io.rowloom.OptimisticLock;
import io.rowloom.TableName;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import org.jspecify.annotations.Nullable;

/** Rows that count how often they were written. */
@TableName("tck_account")
public class Account extends Model implements UuidTable<Account>, OptimisticLock {

    /** A key. */
    @Unique
    @Str64
    public String number = "";
    /** What is changed by many. */
    public int balance;
    /** What somebody else changes. */
    @Str64
    public @Nullable String note;

    /** A row of defaults. */
    public Account() {}
}
