package io.rowloom.benchmarks.rowloom.model;

import io.rowloom.Model;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;

/** Somebody with a balance. */
public class Account extends Model implements UuidTable<Account> {

    /** A name, not unique. */
    @Str64
    public String name = "";
    /** An address, unique. */
    @Unique
    @Str64
    public String email = "";
    /** Cents. */
    public long balance;
    /** From 0 to 1. */
    public double score;

    /** An account with nothing in it. */
    public Account() {}
}
