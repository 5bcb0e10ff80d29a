package io.rowloom.tutorial.shop;

import io.rowloom.Model;
import io.rowloom.OptimisticLock;
import io.rowloom.UuidTable;
import io.rowloom.relation.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one customer bought at once. */
public class Purchase extends Model implements UuidTable<Purchase>, OptimisticLock {
    public Ref<Customer> customer;

    @Nullable
    public Instant paidAt;
}
