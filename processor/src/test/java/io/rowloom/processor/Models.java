package io.rowloom.processor;

/** Sources of models. */
final class Models {

    private Models() {}

    static String[] all() {
        return new String[] {
            """
            package app;

            import io.rowloom.Model;
            import io.rowloom.constraint.Str64;

            /** A base. */
            public class UserBase extends Model {
                /** A name. */
                @Str64 public String name;
                /** An address. */
                @Str64 public String email;
                /** Makes one. */
                public UserBase() {}
            }
            """,
            """
            package app;

            /** A status. */
            public enum Status {
                /** In. */
                ACTIVE,
                /** Out. */
                LEFT
            }
            """,
            """
            package app;

            import io.rowloom.constraint.Str128;
            import io.rowloom.constraint.Str16;
            import org.jspecify.annotations.Nullable;

            /**
             * A postal address.
             *
             * @param street the street
             * @param zip the code
             * @param number the number
             */
            public record Address(@Str128 String street, @Str16 @Nullable String zip, int number) {}
            """,
            """
            package app;

            import io.rowloom.Embedded;
            import io.rowloom.Index;
            import io.rowloom.LongTable;
            import io.rowloom.Unique;
            import io.rowloom.UuidTable;
            import io.rowloom.constraint.*;
            import io.rowloom.relation.Ref;
            import jakarta.validation.constraints.*;
            import java.math.BigDecimal;
            import java.net.*;
            import java.time.*;
            import java.util.UUID;
            import org.jspecify.annotations.Nullable;

            /** A user. */
            @Unique({"name", "nick"})
            public class User extends UserBase implements UuidTable<User> {
                /** x. */
                @Unique @NonEmptyStrippedStr64 public String nick;
                /** x. */
                public boolean active;
                /** x. */
                @Min(0) @Max(100) public int logins;
                /** x. */
                public short small;
                /** x. */
                @PositiveOrZero public long large;
                /** x. */
                @NonNegativeDouble public double score;
                /** x. */
                public float ratio;
                /** x. */
                public @Nullable Instant seenAt;
                /** x. */
                @Size(max = 200) public byte[] avatar;
                /** x. */
                public byte @Nullable [] thumb;
                /** x. */
                @PositiveDecimal20_10 public BigDecimal balance;
                /** x. */
                public @Nullable BigDecimal any;
                /** x. */
                public Status status;
                /** x. */
                public @Nullable Integer age;
                /** x. */
                public Boolean flag;
                /** x. */
                public @Nullable Float boxed;
                /** x. */
                public UUID token;
                /** x. */
                public LocalDate day;
                /** x. */
                public LocalDateTime at;
                /** x. */
                public LocalTime time;
                /** x. */
                public Duration took;
                /** x. */
                @HttpUrl public URI homepage;
                /** x. */
                public @Nullable InetAddress host;
                /** x. */
                @jakarta.validation.constraints.Pattern(regexp = "[a-z]+") public @Nullable String code;
                /** x. */
                public @Nullable Ref<User> boss;
                /** x. */
                @Embedded public Address home;
                /** x. */
                @Embedded public @Nullable Address work;
                private @Index @Str32 String secret;

                /** Makes one. */
                public User() {}

                /**
                 * Gets.
                 *
                 * @return it
                 */
                public String getSecret() {
                    return secret;
                }

                /**
                 * Sets.
                 *
                 * @param secret it
                 */
                public void setSecret(String secret) {
                    this.secret = secret;
                }

                /** A nested one. */
                public static class Login extends io.rowloom.Model implements LongTable<Login> {
                    /** x. */
                    public Ref<User> user;
                    /** Makes one. */
                    public Login() {}
                }
            }
            """
        };
    }
}
