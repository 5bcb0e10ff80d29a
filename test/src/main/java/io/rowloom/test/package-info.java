/** What a test of a program that uses Rowloom types: a fresh store for each test, and what it may ask of it. */
@NullMarked
package io.rowloom.test;

import org.jspecify.annotations.NullMarked;
