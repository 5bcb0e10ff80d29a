/** Tests of what JSON makes of models. */
@NullMarked
package io.rowloom.json;

import org.jspecify.annotations.NullMarked;
