package io.rowloom.tck.rule;

import org.jspecify.annotations.Nullable;

/** A call that is expected to fail. */
@FunctionalInterface
public interface Attempt {

    /**
     * Makes the call.
     *
     * @return what it gave, of no interest
     * @throws Exception what is expected
     */
    @Nullable
    Object run() throws Exception;

    /** A call without a result that is expected to fail. */
    @FunctionalInterface
    interface Silent {
        /**
         * Makes the call.
         *
         * @throws Exception what is expected
         */
        void run() throws Exception;
    }
}
