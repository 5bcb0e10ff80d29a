package io.rowloom;

import java.time.Duration;

/**
 * A transaction that has been open for long without a call, and keeps its connection and its locks meanwhile.
 *
 * @param begunAt the line of the program that began it
 * @param since how long ago its last call ended, or it was begun
 * @param thread the name of its thread; virtual threads often have none
 */
public record IdleTransactionEvent(String begunAt, Duration since, String thread) {}
