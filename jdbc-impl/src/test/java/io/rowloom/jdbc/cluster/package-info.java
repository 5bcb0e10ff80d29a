/** Tests on a cluster of three nodes of MariaDB, for the profile {@code cluster}. */
@NullMarked
package io.rowloom.jdbc.cluster;

import org.jspecify.annotations.NullMarked;
