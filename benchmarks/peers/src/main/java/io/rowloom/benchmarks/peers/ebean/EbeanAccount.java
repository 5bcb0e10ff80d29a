package io.rowloom.benchmarks.peers.ebean;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table account. */
@Entity
@Table(name = "account")
public class EbeanAccount {

    @Id
    private UUID id;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    private String name;
    private String email;
    private long balance;
    private double score;

    /** An account with nothing in it. */
    @SuppressWarnings("NullAway.Init")
    public EbeanAccount() {}

    /**
     * Sets what an insert needs.
     *
     * @param id the id
     * @param email the address
     * @param now the moment
     */
    public void begin(UUID id, String email, Instant now) {
        this.id = id;
        this.email = email;
        this.createdAt = now;
    }

    /**
     * Sets the rest.
     *
     * @param name the name
     * @param balance the balance
     * @param score from 0 to 1
     * @param now the moment
     */
    public void change(String name, long balance, double score, Instant now) {
        this.name = name;
        this.balance = balance;
        this.score = score;
        this.updatedAt = now;
    }

    /**
     * Adds to the balance.
     *
     * @param amount what to add
     * @param now the moment
     */
    public void add(long amount, Instant now) {
        this.balance += amount;
        this.updatedAt = now;
    }

    /**
     * Tells a column.
     *
     * @return the id
     */
    public UUID id() {
        return id;
    }

    /**
     * Tells a column.
     *
     * @return when it was written first
     */
    public Instant createdAt() {
        return createdAt;
    }

    /**
     * Tells a column.
     *
     * @return when it was written last
     */
    public Instant updatedAt() {
        return updatedAt;
    }

    /**
     * Tells a column.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Tells a column.
     *
     * @return the address
     */
    public String email() {
        return email;
    }

    /**
     * Tells a column.
     *
     * @return the balance
     */
    public long balance() {
        return balance;
    }

    /**
     * Tells a column.
     *
     * @return a number from 0 to 1
     */
    public double score() {
        return score;
    }
}
