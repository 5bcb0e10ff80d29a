package io.rowloom.tck.twin;

import io.rowloom.OptimisticLock;
import io.rowloom.TableName;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Str64;
import io.rowloom.tck.model.Account;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@link Account} as a record.
 *
 * @param id the id
 * @param number a key
 * @param balance what is changed by many
 * @param note what somebody else changes
 * @param version how often it was written
 * @param createdAt when it was stored first
 * @param updatedAt when it was changed last
 */
@TableName("tck_account_record")
public record AccountRecord(
        UUID id,
        @Unique @Str64 String number,
        int balance,
        @Str64 @Nullable String note,
        long version,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt)
        implements UuidTable<AccountRecord>, OptimisticLock {

    static AccountRecord of(Account fields) {
        return AccountRecord_.of(fields.number, fields.balance, fields.note);
    }

    static AccountRecord with(AccountRecord record, Account fields) {
        return AccountRecord_.with(record)
                .number(fields.number)
                .balance(fields.balance)
                .note(fields.note)
                .build();
    }

    static Account fields(AccountRecord record) {
        Account fields = new Account();
        fields.number = record.number();
        fields.balance = record.balance();
        fields.note = record.note();
        return fields;
    }
}
