package org.sqlite.failing;

import java.sql.Connection;

/** A connection that counts as one of the driver of SQLite: a proxy is made in the package of its interface that is not public. */
public interface Physical extends Connection {

    /** What such a connection is. */
    Class<?>[] TYPES = {Hidden.class};
}

/** Decides the package. */
interface Hidden extends Physical {}
