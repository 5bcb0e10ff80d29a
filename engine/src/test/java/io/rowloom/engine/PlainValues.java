package io.rowloom.engine;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One field for each type, without a constraint of its own. */
public class PlainValues extends Model implements UuidTable<PlainValues> {
    public String plain0;

    public @Nullable String maybe0;

    public double plain1;

    public Double plain2;

    public @Nullable Double maybe2;

    public float plain3;

    public Float plain4;

    public @Nullable Float maybe4;

    public BigDecimal plain5;

    public @Nullable BigDecimal maybe5;

    public Instant plain6;

    public @Nullable Instant maybe6;

    public LocalDate plain7;

    public @Nullable LocalDate maybe7;

    public LocalDateTime plain8;

    public @Nullable LocalDateTime maybe8;

    public LocalTime plain9;

    public @Nullable LocalTime maybe9;

    public Duration plain10;

    public @Nullable Duration maybe10;

    public UUID plain11;

    public @Nullable UUID maybe11;

    public URI plain12;

    public @Nullable URI maybe12;

    public byte[] plain13;

    public Boolean plain14;

    public @Nullable Boolean maybe14;

    public Short plain15;

    public @Nullable Short maybe15;

    public Long plain16;

    public @Nullable Long maybe16;
}
