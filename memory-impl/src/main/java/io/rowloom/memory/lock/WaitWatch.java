package io.rowloom.memory.lock;

/** Hears of threads that wait for locks. Used by many threads. */
public interface WaitWatch {

    /** Does nothing. */
    WaitWatch NONE = new WaitWatch() {
        @Override
        public Runnable waits() {
            return () -> {};
        }

        @Override
        public void goesOn() {
            // nobody watches
        }
    };

    /**
     * The calling thread is about to wait for a lock. It is told while no lock changes hands.
     *
     * @return run by whoever gives it the lock, while no lock changes hands; it must be quick
     */
    Runnable waits();

    /** The calling thread has waited and is about to go on, with the lock or without. It may be held up here. */
    void goesOn();
}
