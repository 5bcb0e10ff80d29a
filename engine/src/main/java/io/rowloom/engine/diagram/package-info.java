/** Tables and their references as drawings: text of Mermaid, and SVG with a layout of our own. */
@NullMarked
package io.rowloom.engine.diagram;

import org.jspecify.annotations.NullMarked;
