package io.rowloom.test.model;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.constraint.Decimal20_10;
import io.rowloom.constraint.Decimal38_18;
import io.rowloom.constraint.Email;
import io.rowloom.constraint.HttpUrl;
import io.rowloom.constraint.IpAddress;
import io.rowloom.constraint.LanguageTag;
import io.rowloom.constraint.NonEmptyStr128;
import io.rowloom.constraint.NonEmptyStr255;
import io.rowloom.constraint.NonEmptyStr256;
import io.rowloom.constraint.NonEmptyStr32;
import io.rowloom.constraint.NonEmptyStr512;
import io.rowloom.constraint.NonEmptyStr64;
import io.rowloom.constraint.NonEmptyStrippedStr128;
import io.rowloom.constraint.NonEmptyStrippedStr255;
import io.rowloom.constraint.NonEmptyStrippedStr256;
import io.rowloom.constraint.NonEmptyStrippedStr32;
import io.rowloom.constraint.NonEmptyStrippedStr512;
import io.rowloom.constraint.NonEmptyStrippedStr64;
import io.rowloom.constraint.NonNegativeBigInt;
import io.rowloom.constraint.NonNegativeDecimal20_10;
import io.rowloom.constraint.NonNegativeDecimal38_18;
import io.rowloom.constraint.NonNegativeDouble;
import io.rowloom.constraint.NonNegativeInt;
import io.rowloom.constraint.Percentage;
import io.rowloom.constraint.Port;
import io.rowloom.constraint.PositiveBigInt;
import io.rowloom.constraint.PositiveDecimal20_10;
import io.rowloom.constraint.PositiveDecimal38_18;
import io.rowloom.constraint.PositiveDouble;
import io.rowloom.constraint.PositiveInt;
import java.math.BigDecimal;

/** A field for each of many constraints. */
public class FieldTypes extends Model implements UuidTable<FieldTypes> {

    @Decimal20_10
    public BigDecimal decimal20_10 = BigDecimal.ONE;

    @Decimal38_18
    public BigDecimal decimal38_18 = BigDecimal.ONE;

    @Email
    public String email = "";

    @HttpUrl
    public String httpUrl = "";

    @IpAddress
    public String ipAddress = "";

    @LanguageTag
    public String languageTag = "";

    @NonEmptyStr128
    public String nonEmptyStr128 = "";

    @NonEmptyStr255
    public String nonEmptyStr255 = "";

    @NonEmptyStr256
    public String nonEmptyStr256 = "";

    @NonEmptyStr32
    public String nonEmptyStr32 = "";

    @NonEmptyStr512
    public String nonEmptyStr512 = "";

    @NonEmptyStr64
    public String nonEmptyStr64 = "";

    @NonEmptyStrippedStr128
    public String nonEmptyStrippedStr128 = "";

    @NonEmptyStrippedStr255
    public String nonEmptyStrippedStr255 = "";

    @NonEmptyStrippedStr256
    public String nonEmptyStrippedStr256 = "";

    @NonEmptyStrippedStr32
    public String nonEmptyStrippedStr32 = "";

    @NonEmptyStrippedStr512
    public String nonEmptyStrippedStr512 = "";

    @NonEmptyStrippedStr64
    public String nonEmptyStrippedStr64 = "";

    @NonNegativeBigInt
    public long nonNegativeBigInt = 1;

    @NonNegativeDecimal20_10
    public BigDecimal nonNegativeDecimal20_10 = BigDecimal.ONE;

    @NonNegativeDecimal38_18
    public BigDecimal nonNegativeDecimal38_18 = BigDecimal.ONE;

    @NonNegativeDouble
    public double nonNegativeDouble = 1;

    @NonNegativeDouble
    public float nonNegativeDoubleSingle = 1;

    @NonNegativeInt
    public int nonNegativeInt = 1;

    @NonNegativeInt
    public short nonNegativeIntShort = 1;

    @NonNegativeInt
    public long nonNegativeIntLong = 1;

    @Percentage
    public int percentage = 1;

    @Percentage
    public double percentageDouble = 1;

    @Percentage
    public BigDecimal percentageDecimal = BigDecimal.ONE;

    @Port
    public int port = 1;

    @Port
    public short portShort = 1;

    @Port
    public long portLong = 1;

    @PositiveBigInt
    public long positiveBigInt = 1;

    @PositiveDecimal20_10
    public BigDecimal positiveDecimal20_10 = BigDecimal.ONE;

    @PositiveDecimal38_18
    public BigDecimal positiveDecimal38_18 = BigDecimal.ONE;

    @PositiveDouble
    public double positiveDouble = 1;

    @PositiveDouble
    public float positiveDoubleSingle = 1;

    @PositiveInt
    public int positiveInt = 1;

    @PositiveInt
    public short positiveIntShort = 1;

    public FieldTypes() {}
}
