package io.rowloom.tck.twin;

import io.rowloom.Index;
import io.rowloom.TableName;
import io.rowloom.Unique;
import io.rowloom.UuidTable;
import io.rowloom.tck.model.Invoice;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@link Invoice} as a record.
 *
 * @param id the id
 * @param year the first field
 * @param number the second field, or missing
 * @param amount not unique
 * @param createdAt when it was stored first
 * @param updatedAt when it was changed last
 */
@TableName("tck_invoice_record")
@Unique({"year", "number"})
@Index({"number", "amount"})
public record InvoiceRecord(
        UUID id,
        int year,
        @Nullable Integer number,
        @Index int amount,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt)
        implements UuidTable<InvoiceRecord> {

    static InvoiceRecord of(Invoice fields) {
        return InvoiceRecord_.of(fields.year, fields.number, fields.amount);
    }

    static InvoiceRecord with(InvoiceRecord record, Invoice fields) {
        return InvoiceRecord_.with(record)
                .year(fields.year)
                .number(fields.number)
                .amount(fields.amount)
                .build();
    }

    static Invoice fields(InvoiceRecord record) {
        Invoice fields = new Invoice();
        fields.year = record.year();
        fields.number = record.number();
        fields.amount = record.amount();
        return fields;
    }
}
