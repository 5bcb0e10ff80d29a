package io.rowloom.test.store;

import io.rowloom.Options;
import org.jspecify.annotations.Nullable;

/**
 * Who connects to a server.
 *
 * @param user the user, or null for the one of the system
 * @param password the password, or null for none
 */
public record Login(@Nullable String user, @Nullable String password) {

    /** Says it in options. */
    Options in(Options options) {
        Options named = user == null ? options : options.user(user);
        return password == null ? named : named.password(password);
    }

    /** Names nobody and nothing. */
    @Override
    public String toString() {
        return "Login";
    }
}
