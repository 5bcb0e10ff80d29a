package io.rowloom.test.model;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.constraint.DecimalSize;
import io.rowloom.constraint.Formatted;
import io.rowloom.constraint.HttpUrl;
import io.rowloom.constraint.PositiveInt;
import io.rowloom.constraint.SafeHttpUrl;
import io.rowloom.constraint.Sha256Hex;
import io.rowloom.constraint.Storable;
import io.rowloom.constraint.Str100;
import io.rowloom.constraint.Str1000;
import io.rowloom.constraint.Str1024;
import io.rowloom.constraint.Str128;
import io.rowloom.constraint.Str16;
import io.rowloom.constraint.Str200;
import io.rowloom.constraint.Str2048;
import io.rowloom.constraint.Str255;
import io.rowloom.constraint.Str256;
import io.rowloom.constraint.Str32;
import io.rowloom.constraint.Str36;
import io.rowloom.constraint.Str48;
import io.rowloom.constraint.Str500;
import io.rowloom.constraint.Str512;
import io.rowloom.constraint.Str64;
import io.rowloom.constraint.Stripped;
import io.rowloom.constraint.Text;
import io.rowloom.constraint.Text100K;
import io.rowloom.constraint.Text10K;
import io.rowloom.constraint.Text1K;
import io.rowloom.constraint.Text1M;
import io.rowloom.constraint.Text20K;
import io.rowloom.constraint.Text2K;
import io.rowloom.constraint.Text32K;
import io.rowloom.constraint.Text3K;
import io.rowloom.constraint.Text5K;
import io.rowloom.constraint.Text60K;
import io.rowloom.constraint.Text64K;
import io.rowloom.constraint.TextFormat;
import io.rowloom.constraint.Url;
import io.rowloom.constraint.WebSocketUrl;
import java.math.BigDecimal;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A field for each of many constraints. */
public class MoreFieldTypes extends Model implements UuidTable<MoreFieldTypes> {

    @PositiveInt
    public long positiveIntLong = 1;

    @SafeHttpUrl
    public String safeHttpUrl = "";

    @Sha256Hex
    public String sha256Hex = "";

    @Storable
    public String storable = "";

    @Str100
    public String str100 = "";

    @Str1000
    public String str1000 = "";

    @Str1024
    public String str1024 = "";

    @Str128
    public String str128 = "";

    @Str16
    public String str16 = "";

    @Str200
    public String str200 = "";

    @Str2048
    public String str2048 = "";

    @Str255
    public String str255 = "";

    @Str256
    public String str256 = "";

    @Str32
    public String str32 = "";

    @Str36
    public String str36 = "";

    @Str48
    public String str48 = "";

    @Str500
    public String str500 = "";

    @Str512
    public String str512 = "";

    @Str64
    public String str64 = "";

    @Stripped
    public String stripped = "";

    @Text100K
    public String text100K = "";

    @Text10K
    public String text10K = "";

    @Text1K
    public String text1K = "";

    @Text1M
    public String text1M = "";

    @Text20K
    public String text20K = "";

    @Text2K
    public String text2K = "";

    @Text32K
    public String text32K = "";

    @Text3K
    public String text3K = "";

    @Text5K
    public String text5K = "";

    @Text60K
    public String text60K = "";

    @Text64K
    public String text64K = "";

    @Url
    public String url = "";

    @WebSocketUrl
    public String webSocketUrl = "";

    @Text(min = 2, max = 5, strip = true)
    public String general = "";

    @Formatted(TextFormat.WEB_SOCKET_URL)
    public String formatted = "";

    @DecimalSize(precision = 6, scale = 2)
    public BigDecimal money = BigDecimal.ONE;

    @HttpUrl
    public URI page = URI.create("http://a.example/");

    @Str100
    public @Nullable URI link;

    public MoreFieldTypes() {}
}
