package io.rowloom.benchmarks.work;

import java.util.List;
import java.util.UUID;

/**
 * A library, doing each workload as its manual shows it. What it reads are its own objects; {@link #account} and
 * {@link #article} say what they hold, outside of the measurement. It is used by one thread at a time, but for
 * {@link #add}.
 */
public interface Contender extends AutoCloseable {

    /** How many rows a page has. */
    int PAGE = 50;

    /**
     * W1: writes one account in a transaction of its own.
     *
     * @param draft the account
     */
    void insert(Draft draft);

    /**
     * W2: writes accounts in one transaction.
     *
     * @param drafts the accounts
     */
    void insertAll(List<Draft> drafts);

    /**
     * W3: finds an account.
     *
     * @param id its id, which is there
     * @return the contender's own object
     */
    Object find(UUID id);

    /**
     * W4: reads all accounts.
     *
     * @return the contender's own objects, in any order
     */
    List<?> list();

    /**
     * W5 and W10: reads an account, adds to its balance and writes it, in one transaction that loses no other's addition.
     *
     * @param id its id
     * @param amount what to add
     */
    void add(UUID id, long amount);

    /**
     * W6: reads a page of accounts, ordered by name, and how many there are.
     *
     * @param least the least balance
     * @param number of the page, from 0
     * @return the page
     */
    Slice page(long least, int number);

    /**
     * W7: reads the first articles by id, with their authors and comments.
     *
     * @param limit how many
     * @return the contender's own objects, in the order of their ids
     */
    List<?> articles(int limit);

    /**
     * W8: deletes accounts by their name.
     *
     * @param name the name
     * @return how many there were
     */
    int delete(String name);

    /**
     * W9: writes accounts, in one transaction, of which some are there with the same id and address.
     *
     * @param drafts the accounts
     */
    void upsertAll(List<Draft> drafts);

    /**
     * Tells what an object of its own holds.
     *
     * @param row an account that it read
     * @return the values
     */
    AccountView account(Object row);

    /**
     * Tells what an object of its own holds.
     *
     * @param row an article that it read
     * @return the values
     */
    ArticleView article(Object row);

    @Override
    void close();
}
