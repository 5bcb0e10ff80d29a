/** What a run of the suite came to: outcomes, totals, the verdict, the files, and how they are checked afterwards. */
@NullMarked
package io.rowloom.tck.report;

import org.jspecify.annotations.NullMarked;
