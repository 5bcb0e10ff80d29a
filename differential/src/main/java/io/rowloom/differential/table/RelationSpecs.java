package io.rowloom.differential.table;

import io.rowloom.differential.model.Account;
import io.rowloom.differential.model.Account_;
import io.rowloom.differential.model.Entry;
import io.rowloom.differential.model.Entry_;
import io.rowloom.differential.model.Folder;
import io.rowloom.differential.model.Folder_;
import io.rowloom.differential.model.Loan;
import io.rowloom.differential.model.Loan_;
import io.rowloom.differential.model.Person;
import io.rowloom.differential.model.Person_;
import io.rowloom.differential.model.Place;
import io.rowloom.differential.value.Alphabet;
import io.rowloom.differential.value.Domain;
import io.rowloom.differential.value.NumberDomains;
import io.rowloom.differential.value.TextDomains;
import io.rowloom.relation.Ref;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The tables that are there for their keys, references, bounds and embedded values. */
final class RelationSpecs {

    private static final int RARE = 1000;

    private final Catalog catalog;
    private final Domain<String> text;
    private final Domain<String> zip;
    private final Domain<Place> places;

    RelationSpecs(Catalog catalog, Alphabet alphabet) {
        this.catalog = catalog;
        text = TextDomains.texts(alphabet, 64);
        zip = TextDomains.texts(alphabet, 16);
        places = places(alphabet);
    }

    private static Domain<Place> places(Alphabet alphabet) {
        List<Place> values = List.of(
                new Place("a", 1, "1"),
                new Place("", 0, null),
                new Place("a", 2, null),
                new Place("A", 1, ""),
                new Place(
                        alphabet.own().getFirst(),
                        Integer.MAX_VALUE,
                        alphabet.own().getLast()));
        return Domain.of("place", Comparator.comparing(Place::street), values)
                .refusing(List.of(new Place("x".repeat(65), 1, null), new Place("a", 1, "x".repeat(17))));
    }

    TableSpec<Account> account() {
        Domain<Integer> few = Domain.of("few", Comparator.naturalOrder(), List.of(0, 1, 2));
        return SpecBuilder.uuid(Account.class, Account::new, Account_.id)
                .stamps(Account_.createdAt, Account_.updatedAt)
                .unique(Account_.year, few, r -> r.year, (r, v) -> r.year = v == null ? 0 : v, n -> n + RARE)
                .unique(Account_.number, few, r -> r.number, (r, v) -> r.number = v, n -> n + RARE)
                .field(Account_.amount, NumberDomains.INT, r -> r.amount, (r, v) -> r.amount = v)
                .field(Account_.range, NumberDomains.between(-5, 40_000), r -> r.range, (r, v) -> r.range = v)
                .maybe(
                        Account_.positive,
                        NumberDomains.between(1, Integer.MAX_VALUE),
                        r -> r.positive,
                        (r, v) -> r.positive = v)
                .build();
    }

    TableSpec<Entry> entry() {
        return SpecBuilder.numbered(Entry.class, Entry::new, Entry_.id)
                .stamps(Entry_.createdAt, Entry_.updatedAt)
                .field(Entry_.text, text, r -> r.text, (r, v) -> r.text = v)
                .unique(Entry_.code, text, r -> r.code, (r, v) -> r.code = v, n -> "rare " + n)
                .field(Entry_.rank, NumberDomains.INT, r -> r.rank, (r, v) -> r.rank = v)
                .build();
    }

    TableSpec<Person> person() {
        return SpecBuilder.uuid(Person.class, Person::new, Person_.id)
                .stamps(Person_.createdAt, Person_.updatedAt)
                .field(Person_.name, text, r -> r.name, (r, v) -> r.name = v)
                .unique(
                        Person_.email,
                        text,
                        r -> r.email,
                        (r, v) -> r.email = Objects.requireNonNull(v),
                        n -> "rare " + n)
                .maybe(Person_.nick, text, r -> r.nick, (r, v) -> r.nick = v)
                .set("home", places, (r, v) -> r.home = v)
                .asked(Person_.home.street, text, r -> r.home.street())
                .asked(Person_.home.number, NumberDomains.INT, r -> r.home.number())
                .asked(Person_.home.zip, zip, r -> r.home.zip())
                .setMaybe("work", places, (r, v) -> r.work = v)
                .asked(Person_.work.street, text, r -> r.work == null ? null : r.work.street())
                .asked(Person_.work.number, NumberDomains.INT, r -> r.work == null ? null : r.work.number())
                .asked(Person_.work.zip, zip, r -> r.work == null ? null : r.work.zip())
                .members(Person_.loans, r -> r.loans, r -> Ref.idOf(r.owner), () -> catalog.of(Loan.class))
                .build();
    }

    TableSpec<Folder> folder() {
        return SpecBuilder.uuid(Folder.class, Folder::new, Folder_.id)
                .stamps(Folder_.createdAt, Folder_.updatedAt)
                .field(Folder_.name, text, r -> r.name, (r, v) -> r.name = v)
                .maybeReference(Folder_.parent, r -> r.parent, (r, v) -> r.parent = v, () -> catalog.of(Folder.class))
                .members(Folder_.children, r -> r.children, r -> Ref.idOf(r.parent), () -> catalog.of(Folder.class))
                .linked(Folder_.readers, r -> r.readers, () -> catalog.of(Person.class))
                .build();
    }

    TableSpec<Loan> loan() {
        return SpecBuilder.uuid(Loan.class, Loan::new, Loan_.id)
                .stamps(Loan_.createdAt, Loan_.updatedAt)
                .reference(Loan_.owner, r -> r.owner, (r, v) -> r.owner = v, () -> catalog.of(Person.class))
                .maybeReference(Loan_.keeper, r -> r.keeper, (r, v) -> r.keeper = v, () -> catalog.of(Person.class))
                .maybeReference(Loan_.shelf, r -> r.shelf, (r, v) -> r.shelf = v, () -> catalog.of(Folder.class))
                .field(Loan_.days, NumberDomains.INT, r -> r.days, (r, v) -> r.days = v)
                .build();
    }
}
