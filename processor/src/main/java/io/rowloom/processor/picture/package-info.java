/** What was read of the models: immutable, and complete enough to check and to write from, wrong models too. */
@NullMarked
package io.rowloom.processor.picture;

import org.jspecify.annotations.NullMarked;
