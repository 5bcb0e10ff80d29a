/** The tutorial: programs that the text shows, compiled and run. */
package io.rowloom.tutorial;
