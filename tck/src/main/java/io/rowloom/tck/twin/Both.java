package io.rowloom.tck.twin;

import io.rowloom.tck.model.Account;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Folder;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Limits;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Phrase;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.ModelKind;
import io.rowloom.tck.rule.RecordKind;
import io.rowloom.tck.rule.Twins;
import java.util.Objects;

/** The tables of the suite that are there as a class and as a record. */
public final class Both {

    /** Text that may stand there once only. */
    public static final Twins<Word> WORDS = new Twins<>(
            new ModelKind<>(Word.class, Word::new, (session, row) -> session.getOne(Word.class, row.id())),
            new RecordKind<>(
                    WordRecord.class,
                    Word::new,
                    WordRecord::of,
                    WordRecord::with,
                    WordRecord::fields,
                    (session, row) -> session.getOne(WordRecord.class, row.id())));

    /** Rows with numbers that the store makes. */
    public static final Twins<Entry> ENTRIES = new Twins<>(
            new ModelKind<>(Entry.class, Entry::new, (session, row) -> session.getOne(Entry.class, row.id())),
            new RecordKind<>(
                    EntryRecord.class,
                    Entry::new,
                    EntryRecord::of,
                    EntryRecord::with,
                    EntryRecord::fields,
                    (session, row) -> session.getOne(EntryRecord.class, Objects.requireNonNull(row.id()))));

    /** A table with private fields and bytes. */
    public static final Twins<Person> PEOPLE = new Twins<>(
            new ModelKind<>(Person.class, Person::new, (session, row) -> session.getOne(Person.class, row.id())),
            new RecordKind<>(
                    PersonRecord.class,
                    Person::new,
                    PersonRecord::of,
                    PersonRecord::with,
                    PersonRecord::fields,
                    (session, row) -> session.getOne(PersonRecord.class, row.id())));

    /** A field of every type. */
    public static final Twins<Sample> SAMPLES = new Twins<>(
            new ModelKind<>(Sample.class, Sample::new, (session, row) -> session.getOne(Sample.class, row.id())),
            new RecordKind<>(
                    SampleRecord.class,
                    Sample::new,
                    SampleRecord::of,
                    SampleRecord::with,
                    SampleRecord::fields,
                    (session, row) -> session.getOne(SampleRecord.class, row.id())));

    /** Fields with bounds. */
    public static final Twins<Limits> LIMITS = new Twins<>(
            new ModelKind<>(Limits.class, Limits::new, (session, row) -> session.getOne(Limits.class, row.id())),
            new RecordKind<>(
                    LimitsRecord.class,
                    Limits::new,
                    LimitsRecord::of,
                    LimitsRecord::with,
                    LimitsRecord::fields,
                    (session, row) -> session.getOne(LimitsRecord.class, row.id())));

    /** Text of several lengths. */
    public static final Twins<Phrase> PHRASES = new Twins<>(
            new ModelKind<>(Phrase.class, Phrase::new, (session, row) -> session.getOne(Phrase.class, row.id())),
            new RecordKind<>(
                    PhraseRecord.class,
                    Phrase::new,
                    PhraseRecord::of,
                    PhraseRecord::with,
                    PhraseRecord::fields,
                    (session, row) -> session.getOne(PhraseRecord.class, row.id())));

    /** Two fields that are unique together. */
    public static final Twins<Invoice> INVOICES = new Twins<>(
            new ModelKind<>(Invoice.class, Invoice::new, (session, row) -> session.getOne(Invoice.class, row.id())),
            new RecordKind<>(
                    InvoiceRecord.class,
                    Invoice::new,
                    InvoiceRecord::of,
                    InvoiceRecord::with,
                    InvoiceRecord::fields,
                    (session, row) -> session.getOne(InvoiceRecord.class, row.id())));

    /** A table that refers to itself. */
    public static final Twins<Folder> FOLDERS = new Twins<>(
            new ModelKind<>(Folder.class, Folder::new, (session, row) -> session.getOne(Folder.class, row.id())),
            new RecordKind<>(
                    FolderRecord.class,
                    Folder::new,
                    FolderRecord::of,
                    FolderRecord::with,
                    FolderRecord::fields,
                    (session, row) -> session.getOne(FolderRecord.class, row.id())));

    /** A table that refers to another. */
    public static final Twins<Owned> OWNED = new Twins<>(
            new ModelKind<>(Owned.class, Owned::new, (session, row) -> session.getOne(Owned.class, row.id())),
            new RecordKind<>(
                    OwnedRecord.class,
                    Owned::new,
                    OwnedRecord::of,
                    OwnedRecord::with,
                    OwnedRecord::fields,
                    (session, row) -> session.getOne(OwnedRecord.class, row.id())));

    /** Rows that count how often they were written. */
    public static final Twins<Account> ACCOUNTS = new Twins<>(
            new ModelKind<>(Account.class, Account::new, (session, row) -> session.getOne(Account.class, row.id())),
            new RecordKind<>(
                    AccountRecord.class,
                    Account::new,
                    AccountRecord::of,
                    AccountRecord::with,
                    AccountRecord::fields,
                    (session, row) -> session.getOne(AccountRecord.class, row.id())));

    private Both() {}
}
