package io.rowloom;

/**
 * Opens the databases of one kind of URL. Implementations are found by {@link java.util.ServiceLoader}, on the class path
 * and on the module path.
 */
public interface DatabaseProvider {

    /**
     * Says whether this provider opens a URL.
     *
     * @param url the URL
     * @return true if {@link #open} is the one to call
     */
    boolean accepts(String url);

    /**
     * Names the URLs, for the message when nobody accepts one.
     *
     * @return the beginnings of URLs, such as {@code jdbc:sqlite:}
     */
    java.util.List<String> prefixes();

    /**
     * Opens a database.
     *
     * @param url a URL that is accepted
     * @param options the options
     * @return the database
     * @throws io.rowloom.error.ConnectionException if it cannot be reached
     */
    Database open(String url, Options options);
}
