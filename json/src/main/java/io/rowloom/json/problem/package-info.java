/** Errors as problem details (RFC 9457), and the parameters of a request, without any library for HTTP. */
@NullMarked
package io.rowloom.json.problem;

import org.jspecify.annotations.NullMarked;
