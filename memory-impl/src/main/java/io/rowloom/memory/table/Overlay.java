package io.rowloom.memory.table;

/**
 * The writes of a transaction on top of two versions: of the one that it reads, and of the one that was committed last
 * when it got its turn to write. The two are one and the same, unless a transaction at SNAPSHOT found that others had
 * committed since it began: then it goes on reading its own picture, and its writes are also made where they will be
 * committed, where constraints are checked.
 *
 * @param base the version that the transaction read before its first write
 * @param committed the version that was committed last when it got its turn; nobody else commits until it ends
 * @param view what the transaction sees: base and its writes
 * @param target what will be committed: the committed version and its writes
 */
public record Overlay(Root base, Root committed, Root view, Root target) {

    /**
     * Begins without writes.
     *
     * @param base the version that the transaction reads
     * @param committed the version that was committed last
     * @return the overlay
     */
    public static Overlay on(Root base, Root committed) {
        return new Overlay(base, committed, base, committed);
    }

    boolean isSplit() {
        return base != committed;
    }
}
