package io.rowloom.json;

import io.rowloom.Embedded;
import io.rowloom.LongTable;
import io.rowloom.Model;
import io.rowloom.OptimisticLock;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Decimal20_10;
import io.rowloom.constraint.Email;
import io.rowloom.constraint.NonEmptyStrippedStr64;
import io.rowloom.constraint.Percentage;
import io.rowloom.constraint.PositiveBigInt;
import io.rowloom.constraint.PositiveInt;
import io.rowloom.constraint.Str16;
import io.rowloom.constraint.Str64;
import io.rowloom.relation.LongRef;
import io.rowloom.relation.Many;
import io.rowloom.relation.MappedBy;
import io.rowloom.relation.Ref;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Models of every kind. */
public final class Shop {

    private Shop() {}

    /** A value object. */
    public record Size(
            @PositiveInt int width, @Nullable @Str16 String unit) {}

    /** An enum. */
    public enum Color {
        RED,
        BLUE
    }

    /** A base, with a default, a private field, and a record. */
    public static class ProductBase extends Model {
        @NonEmptyStrippedStr64
        public String name;

        @Decimal20_10
        public BigDecimal price;

        public long stock;
        public boolean listed = true;
        public @Nullable Color color;

        @Embedded
        public @Nullable Size size;

        @Pattern(regexp = "[A-Z]{2}")
        @Str16
        private @Nullable String country;

        /** Gets it. */
        public @Nullable String country() {
            return country;
        }

        /** Sets it. */
        public void setCountry(@Nullable String country) {
            this.country = country;
        }
    }

    /** A table made of it. */
    public static class Product extends ProductBase implements UuidTable<Product>, OptimisticLock {
        public @Nullable Ref<Maker> maker;
    }

    /** The other side. */
    public static class Maker extends Model implements UuidTable<Maker> {
        @Unique
        @Str64
        public String name;

        @Email
        public @Nullable String contact;

        @MappedBy("maker")
        public Many<Product> products;
    }

    /** A record that is a table. */
    public record Label(
            UUID id,
            @Str16 String text,
            int rank,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt) implements UuidTable<Label> {}

    /** A table with generated ids. */
    public static class Visit extends Model implements LongTable<Visit> {
        @PositiveBigInt
        public long number;

        public @Nullable LongRef<Visit> before;
    }

    /** All other types. */
    public static class Everything extends Model {
        public short small;
        public int whole;

        @Percentage
        public double real;

        public float single;
        public @Nullable UUID uuid;
        public @Nullable Instant instant;
        public @Nullable LocalDate date;
        public @Nullable LocalDateTime dateTime;
        public @Nullable LocalTime time;
        public @Nullable Duration duration;
        public byte @Nullable [] bytes;
        public @Nullable URI link;
        public @Nullable InetAddress address;
    }

    /** A table of them. */
    public static class Sample extends Everything implements UuidTable<Sample> {}

    /** No objects of this one. */
    public abstract static class Unmade extends Model {
        @Str16
        public String text;
    }
}
