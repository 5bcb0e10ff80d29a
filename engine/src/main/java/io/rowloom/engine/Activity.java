package io.rowloom.engine;

/** The calls of one transaction, for who watches whether there are any. */
interface Activity {

    /** That of a transaction which nobody watches. */
    Activity UNWATCHED = new Activity() {
        @Override
        public void callBegins() {
            // nobody watches
        }

        @Override
        public void callEnds() {
            // nobody watches
        }

        @Override
        public void over() {
            // nobody watches
        }
    };

    /** A call begins. */
    void callBegins();

    /** A call has ended. */
    void callEnds();

    /** The transaction ends. */
    void over();
}
