package io.rowloom.benchmarks.figure;

import io.rowloom.Database;
import io.rowloom.benchmarks.rowloom.model.Account;
import io.rowloom.benchmarks.work.Draft;
import java.util.UUID;

/**
 * Rowloom.
 *
 * @param db the database
 */
record DatabaseCaller(Database db) implements Caller {

    static Account account(Draft draft) {
        Account account = new Account();
        account.name = draft.name();
        account.email = draft.email();
        account.balance = draft.balance();
        account.score = draft.score();
        return account.withId(draft.id());
    }

    @Override
    public long save(Draft draft) {
        return db.save(account(draft)).balance;
    }

    @Override
    public long find(UUID id) {
        return db.getOne(Account.class, id).balance;
    }

    @Override
    public long list() {
        return db.from(Account.class).all().size();
    }
}
