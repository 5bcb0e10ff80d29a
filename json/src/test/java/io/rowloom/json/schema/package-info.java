/** Tests of schemas. */
@NullMarked
package io.rowloom.json.schema;

import org.jspecify.annotations.NullMarked;
