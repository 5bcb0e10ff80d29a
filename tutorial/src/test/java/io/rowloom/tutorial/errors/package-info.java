/** What the pages about errors show, provoked and run. */
@NullMarked
package io.rowloom.tutorial.errors;

import org.jspecify.annotations.NullMarked;
