package io.rowloom.jdbc.model;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.relation.Ref;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;

/** Refers twice to accounts, so that the missing one must be looked for. */
public class Transfer extends Model implements UuidTable<Transfer> {

    /** Where it comes from. */
    public Ref<Account> source = Ref.of(Account.class, new UUID(0, 0));
    /** Where it goes to. */
    public Ref<Account> target = Ref.of(Account.class, new UUID(0, 0));
    /** From 1 to 1000. */
    @Min(1)
    @Max(1_000)
    public int amount = 1;

    /** A row that refers to nobody who is there. */
    public Transfer() {}

    /**
     * Makes a row.
     *
     * @param source where it comes from
     * @param target where it goes to
     */
    public Transfer(Ref<Account> source, Ref<Account> target) {
        this.source = source;
        this.target = target;
    }
}
