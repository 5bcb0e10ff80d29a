package io.rowloom.tutorial.errors;

import io.rowloom.Model;
import io.rowloom.OptimisticLock;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;

/** A row that many want to change. */
class Account extends Model implements UuidTable<Account>, OptimisticLock {
    @Str64
    @Unique
    String owner = "";

    long balance;

    Account() {}

    Account(String owner, long balance) {
        this.owner = owner;
        this.balance = balance;
    }
}
