/** JSON Schema of models, records and pages, from the metamodel and the constraints. */
@NullMarked
package io.rowloom.json.schema;

import org.jspecify.annotations.NullMarked;
