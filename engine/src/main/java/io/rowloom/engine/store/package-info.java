/** What stores derive alike from tables and questions: the names of constraints, who is a member, what an aggregate counts, how a question reads. */
@NullMarked
package io.rowloom.engine.store;

import org.jspecify.annotations.NullMarked;
