package io.rowloom.benchmarks.measure;

/** What is measured, as the issue numbers it. */
public enum Workload {
    /** One insert. */
    W1("insert one, in its own transaction", 100),
    /** Many inserts. */
    W2("insert 1,000 in one transaction", 1),
    /** One find. */
    W3("find by id", 200),
    /** A list. */
    W4("list 1,000 rows as objects", 2),
    /** One change. */
    W5("read, change one field, write, in a transaction", 50),
    /** A page. */
    W6("page of 50 with count, ordered, with a condition", 5),
    /** Relations. */
    W7("50 articles with authors and comments", 2),
    /** A delete. */
    W8("delete 100 by a condition", 1),
    /** An upsert. */
    W9("upsert 1,000, half of them there", 1),
    /** Many threads. */
    W10("1,000 virtual threads, each W5, pool of 10", 1);

    private final String title;
    private final int batch;

    Workload(String title, int batch) {
        this.title = title;
        this.batch = batch;
    }

    /**
     * Gives the words for tables.
     *
     * @return what one operation is
     */
    public String title() {
        return title;
    }

    /**
     * Gives how many operations are timed at once; what they need is prepared before.
     *
     * @return the operations
     */
    int batch() {
        return batch;
    }
}
