/** What Jackson needs to know of models, patches and pages, and a mapper that is strict. */
@NullMarked
package io.rowloom.json;

import org.jspecify.annotations.NullMarked;
