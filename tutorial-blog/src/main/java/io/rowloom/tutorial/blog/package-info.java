/** The blog of the tutorial: an API over HTTP. */
package io.rowloom.tutorial.blog;
