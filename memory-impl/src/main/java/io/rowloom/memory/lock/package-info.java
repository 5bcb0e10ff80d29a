/** Who has locked what, who waits for whom, and who must give way. */
@NullMarked
package io.rowloom.memory.lock;

import org.jspecify.annotations.NullMarked;
