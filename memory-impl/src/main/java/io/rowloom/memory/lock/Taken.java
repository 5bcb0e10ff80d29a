package io.rowloom.memory.lock;

import org.jspecify.annotations.Nullable;

/**
 * A lock that was taken or made stronger.
 *
 * @param key of what
 * @param locked the thing, which is the same as long as anybody has it
 * @param before what the holder had before, or null
 */
record Taken(Object key, Locked locked, @Nullable Mode before) {}
