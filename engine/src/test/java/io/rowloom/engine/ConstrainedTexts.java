package io.rowloom.engine;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Email;
import io.rowloom.constraint.HttpUrl;
import io.rowloom.constraint.IpAddress;
import io.rowloom.constraint.LanguageTag;
import io.rowloom.constraint.NonEmptyStr64;
import io.rowloom.constraint.NonEmptyStrippedStr64;
import io.rowloom.constraint.SafeHttpUrl;
import io.rowloom.constraint.Sha256Hex;
import io.rowloom.constraint.Str64;
import io.rowloom.constraint.Text1K;
import io.rowloom.constraint.Url;
import io.rowloom.constraint.WebSocketUrl;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One field for each constraint on text. */
public class ConstrainedTexts extends Model implements UuidTable<ConstrainedTexts> {
    @Str64
    public String text0;

    @NonEmptyStr64
    public String text1;

    @NonEmptyStrippedStr64
    public String text2;

    @Text1K
    public String text3;

    @Email
    public String text4;

    @Sha256Hex
    public String text5;

    @LanguageTag
    public String text6;

    @Url
    public String text7;

    @HttpUrl
    public String text8;

    @WebSocketUrl
    public String text9;

    @SafeHttpUrl
    public String text10;

    @IpAddress
    public String text11;

    @Str64
    public @Nullable String maybe0;

    @NonEmptyStr64
    public @Nullable String maybe1;

    @NonEmptyStrippedStr64
    public @Nullable String maybe2;

    @Text1K
    public @Nullable String maybe3;

    @Email
    public @Nullable String maybe4;

    @Sha256Hex
    public @Nullable String maybe5;

    @LanguageTag
    public @Nullable String maybe6;

    @Url
    public @Nullable String maybe7;

    @HttpUrl
    public @Nullable String maybe8;

    @WebSocketUrl
    public @Nullable String maybe9;

    @SafeHttpUrl
    public @Nullable String maybe10;

    @IpAddress
    public @Nullable String maybe11;

    @NotBlank
    public @Nullable String jakarta0;

    @NotEmpty
    public @Nullable String jakarta1;

    @Size(min = 2, max = 3)
    public @Nullable String jakarta2;

    @Pattern(regexp = "[a-z]+")
    public @Nullable String jakarta3;
}
