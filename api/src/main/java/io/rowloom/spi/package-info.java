/** What a store must give: sessions that read and write rows, and the making of tables. */
@NullMarked
package io.rowloom.spi;

import org.jspecify.annotations.NullMarked;
