/** What a rule is made of: its cases, the fresh database of each case, and what a case expects of an error. */
@NullMarked
package io.rowloom.tck.rule;

import org.jspecify.annotations.NullMarked;
