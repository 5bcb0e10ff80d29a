package io.rowloom.test.model;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field for each of many constraints. */
public class PlainTypes extends Model implements UuidTable<PlainTypes> {

    public boolean truth;

    public short small;

    public int number;

    public long big;

    public double real;

    public float single;

    public BigDecimal decimal = BigDecimal.ONE;

    public String text = "";

    public UUID uuid = new UUID(0, 0);

    public Instant instant = Instant.EPOCH;

    public LocalDate date = LocalDate.EPOCH;

    public LocalDateTime dateTime = LocalDate.EPOCH.atStartOfDay();

    public LocalTime time = LocalTime.MIN;

    public Duration duration = Duration.ZERO;

    public byte[] bytes = {};

    public DayOfWeek day = DayOfWeek.MONDAY;

    public URI uri = URI.create("x:/");

    public InetAddress address = InetAddress.getLoopbackAddress();

    public @Nullable Integer perhaps;

    public PlainTypes() {}
}
