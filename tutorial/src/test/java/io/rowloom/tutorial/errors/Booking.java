package io.rowloom.tutorial.errors;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.Ref;

/** A row that refers to another. */
class Booking extends Model implements UuidTable<Booking> {
    Ref<Account> account;

    @Str64
    String text = "";

    @SuppressWarnings("NullAway.Init") // a read fills it in
    Booking() {}

    Booking(Account account, String text) {
        this.account = Ref.to(account);
        this.text = text;
    }
}
