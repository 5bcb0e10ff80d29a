package io.rowloom.tck.write;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it is put, or goes on by a step each time when it is asked. */
final class TestClock extends Clock {

    Instant now;
    Duration step = Duration.ZERO;

    TestClock(Instant now) {
        this.now = now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        Instant told = now;
        now = now.plus(step);
        return told;
    }
}
