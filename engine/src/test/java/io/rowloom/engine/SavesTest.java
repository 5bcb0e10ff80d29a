package io.rowloom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.StaleRowException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.Violation;
import io.rowloom.relation.Ref;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SavesTest {

    private final ScriptedStore store = new ScriptedStore();
    private final AtomicReference<Instant> time =
            new AtomicReference<>(Instant.parse("2026-01-02T03:04:05.123456789Z"));
    private final Database db = new StoreDatabase(store, Options.defaults().clock(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time.get();
        }
    }));

    private static Person person() {
        return new Person("Ann", "ann@example.com");
    }

    @Test
    void save_newRow_isTheSameInstanceNormalised() {
        Person ann = new Person("  Ann\t", "ann@example.com");
        ann.score = -0.0;
        ann.seenAt = Instant.parse("2026-01-01T00:00:00.000000999Z");
        Person saved = db.save(ann);
        assertThat(saved).isSameAs(ann);
        assertThat(ann.name).isEqualTo("Ann");
        assertThat(Double.doubleToRawLongBits(ann.score)).isZero();
        assertThat(ann.seenAt).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(ann.createdAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.123456Z"));
        assertThat(store.calls).containsExactly("statement", "insert 1 Person", "close");
    }

    @Test
    void save_withoutChange_sendsNothing() {
        Person ann = db.save(person());
        store.calls.clear();
        ann.name = " Ann ";
        assertThat(db.save(ann).name).isEqualTo("Ann");
        assertThat(store.calls).isEmpty();
    }

    @Test
    void save_changedColumn_writesItAndTheTime() {
        Person ann = db.save(person());
        store.calls.clear();
        time.set(time.get().plusSeconds(1));
        ann.email = "ann@example.org";
        Person saved = db.save(ann);
        assertThat(store.calls).containsExactly("statement", "update 1 Person 10100", "close");
        assertThat(saved.updatedAt()).isEqualTo(saved.createdAt().plusSeconds(1));
    }

    @Test
    void updatedAt_clockGoesBack_doesNot() {
        Person ann = db.save(person());
        Instant before = ann.updatedAt();
        time.set(time.get().minusSeconds(3600));
        ann.name = "Anne";
        assertThat(db.save(ann).updatedAt()).isEqualTo(before);
    }

    @Test
    void save_badValues_reportsAllBeforeAnyStatementAndKeepsTheFields() {
        Person bad = new Person("   ", "x".repeat(65));
        bad.score = Double.NaN;
        bad.seenAt = Instant.parse("+10000-01-01T00:00:00Z");
        ConstraintViolationException e = catchThrowableOfType(ConstraintViolationException.class, () -> db.save(bad));
        assertThat(e.getConstraintViolations())
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactlyInAnyOrder("name", "email", "score", "seenAt");
        assertThat(e.getConstraintViolations())
                .allSatisfy(v -> assertThat(v.getRootBean()).isSameAs(bad));
        assertThat(store.calls).isEmpty();
        assertThat(bad.name).isEqualTo("   ");
        assertThat(bad.createdAt()).isNull();
    }

    @Test
    void save_null_isReportedOnceAsNull() {
        ConstraintViolationException e = catchThrowableOfType(
                ConstraintViolationException.class, () -> db.save(new Person(null, "ann@example.com")));
        assertThat(e.getConstraintViolations()).singleElement().satisfies(violation -> {
            assertThat(violation.getPropertyPath()).hasToString("name");
            assertThat(violation.getMessage()).contains("null");
        });
    }

    @Test
    void save_classConstraint_isJudged() {
        Range range = new Range();
        range.low = 2;
        range.high = 1;
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> db.save(range))
                .withMessageContaining("low must not be above high");
        range.high = 3;
        assertThat(db.save(range).createdAt()).isNotNull();
    }

    @Test
    void saveAll_badValues_reportsThoseOfAllRowsBeforeAnyStatement() {
        ConstraintViolationException e = catchThrowableOfType(
                ConstraintViolationException.class,
                () -> db.saveAll(List.of(new Person("", "a"), person(), new Person("b", null))));
        assertThat(e.getConstraintViolations())
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactlyInAnyOrder("name", "email");
        assertThat(store.calls).isEmpty();
    }

    @Test
    void save_storeFails_fieldsAndStateAreAsBefore() {
        Person ann = new Person("  Ann ", "ann@example.com");
        store.failNext(new ConnectionException("gone"));
        assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> db.save(ann));
        assertThat(ann.name).isEqualTo("  Ann ");
        assertThat(ann.createdAt()).isNull();
    }

    @Test
    void save_vanishedRow_isStale() {
        Person ann = db.save(person());
        store.present.clear();
        ann.name = "Anne";
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(() -> db.save(ann))
                .withMessageContaining(ann.id().toString());
    }

    @Test
    void save_deletedRow_isStale() {
        Person ann = db.save(person());
        assertThat(db.delete(ann)).isOne();
        assertThatExceptionOfType(StaleRowException.class).isThrownBy(() -> db.save(ann));
        assertThat(db.delete(ann)).isZero();
    }

    @Test
    void delete_newRow_isMisuse() {
        assertThatExceptionOfType(MisuseException.class).isThrownBy(() -> db.delete(person()));
        assertThat(store.calls).isEmpty();
    }

    @Test
    void deleteAll_failed_statesAreAsBefore() {
        Person ann = db.save(person());
        Person bob = db.save(new Person("Bob", "bob@example.com"));
        store.failNext(new ConnectionException("gone"));
        assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> db.deleteAll(List.of(ann, bob)));
        assertThat(db.deleteAll(List.of(ann, bob, ann))).isEqualTo(2);
    }

    @Test
    void saveAll_mixedTables_parentsFirst() {
        Person owner = person();
        Node root = new Node(null);
        root.owner = Ref.to(owner);
        Node leaf = new Node(root);
        List<io.rowloom.Table<?>> rows = List.of(leaf, root, owner);
        List<io.rowloom.Table<?>> saved = db.saveAll(rows);
        assertThat(saved).containsExactlyElementsOf(rows);
        assertThat(store.calls)
                .containsExactly("begin READ_COMMITTED", "insert 1 Person", "insert 2 Node", "commit", "close");
    }

    @Test
    void saveAll_violation_tellsThePositionInTheCollection() {
        Person stored = db.save(person());
        stored.name = "Anne";
        store.failNext(new UniqueViolationException(new Violation("Person", "uq", List.of("email")).at(1), null));
        UniqueViolationException e = catchThrowableOfType(
                UniqueViolationException.class,
                () -> db.saveAll(List.of(stored, new Person("B", "b"), new Person("C", "c"))));
        assertThat(e.violation().index()).hasValue(2);
    }

    @Test
    void saveAll_sameRowTwice_isWrittenOnce() {
        Person ann = person();
        assertThat(db.saveAll(List.of(ann, ann))).containsExactly(ann, ann);
        assertThat(store.calls).containsExactly("statement", "insert 1 Person", "close");
    }

    @Test
    void refresh_vanishedRow_isStale() {
        Person ann = db.save(person());
        assertThatExceptionOfType(StaleRowException.class).isThrownBy(() -> db.refresh(ann));
        assertThatExceptionOfType(MisuseException.class).isThrownBy(() -> db.refresh(person()));
    }

    @Test
    void validator_ofTheOptions_isAskedForValidRows() {
        Database strict = new StoreDatabase(
                store,
                Options.defaults()
                        .validator(jakarta.validation.Validation.byProvider(
                                        org.hibernate.validator.HibernateValidator.class)
                                .configure()
                                .messageInterpolator(
                                        new org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator())
                                .addMapping(mappingThatRefuses())
                                .buildValidatorFactory()
                                .getValidator()));
        assertThatThrownBy(() -> strict.save(person())).isInstanceOf(ConstraintViolationException.class);
        assertThat(store.calls).isEmpty();
    }

    private static java.io.InputStream mappingThatRefuses() {
        return new java.io.ByteArrayInputStream("""
                <constraint-mappings xmlns="https://jakarta.ee/xml/ns/validation/mapping" version="3.1">
                  <bean class="io.rowloom.engine.Person" ignore-annotations="false">
                    <field name="email"><constraint annotation="jakarta.validation.constraints.Pattern">
                      <element name="regexp">nobody</element></constraint></field>
                  </bean>
                </constraint-mappings>
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void createTables_namedClasses_bringTheirTargetsFirstAndAskWhoRefersToThem() {
        db.createTables(Node.class);
        assertThat(store.calls).containsExactly("create Person", "create Node", "compare 1");
        assertThat(db.schema().ddl()).contains("create Person", "create Line");
    }

    @Test
    void queries_columnOfAnotherTable_isRefusedWhenBuilt() {
        @SuppressWarnings("unchecked")
        io.rowloom.query.Condition<Person> wrong =
                (io.rowloom.query.Condition<Person>) (io.rowloom.query.Condition<?>) Line_.text.eq("x");
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> db.from(Person.class).where(wrong))
                .withMessageContaining("Person_");
    }

    @Test
    void queries_describedInMessages_withoutValues() {
        assertThatThrownBy(() -> db.from(Person.class)
                        .where(Person_.email.eq("secret").and(Person_.name.like("s%")))
                        .one())
                .hasMessageContaining("email = ? and name like ?")
                .hasMessageNotContaining("secret");
        assertThat(Set.of(db.from(Person.class).limit(3).toString())).containsExactly("from Person limit 3");
    }
}
