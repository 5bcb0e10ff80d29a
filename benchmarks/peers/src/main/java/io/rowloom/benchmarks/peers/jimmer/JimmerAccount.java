package io.rowloom.benchmarks.peers.jimmer;

import java.time.Instant;
import java.util.UUID;
import org.babyfish.jimmer.sql.Column;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.Table;

/** A row of the table account. */
@Entity
@Table(name = "account")
public interface JimmerAccount {

    /**
     * Tells a column.
     *
     * @return the id
     */
    @Id
    UUID id();

    /**
     * Tells a column.
     *
     * @return when it was written first
     */
    @Column(name = "created_at")
    Instant createdAt();

    /**
     * Tells a column.
     *
     * @return when it was written last
     */
    @Column(name = "updated_at")
    Instant updatedAt();

    /**
     * Tells a column.
     *
     * @return the name
     */
    String name();

    /**
     * Tells a column.
     *
     * @return the address
     */
    String email();

    /**
     * Tells a column.
     *
     * @return the balance
     */
    long balance();

    /**
     * Tells a column.
     *
     * @return from 0 to 1
     */
    double score();
}
