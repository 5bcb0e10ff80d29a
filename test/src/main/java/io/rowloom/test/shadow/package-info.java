/** Two stores under one database: each call goes to both, and what they answer is compared. */
@NullMarked
package io.rowloom.test.shadow;

import org.jspecify.annotations.NullMarked;
