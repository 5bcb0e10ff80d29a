package io.rowloom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rowloom.error.MisuseException;
import io.rowloom.relation.Ref;
import io.rowloom.state.HiddenState;
import io.rowloom.state.Snapshot;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ModelTest {

    private static class Data extends Model {}

    private static final class Row extends Data implements UuidTable<Row> {}

    private static final class Other extends Data implements UuidTable<Other> {}

    private static final class Numbered extends Model implements LongTable<Numbered> {}

    private static final class Values extends Snapshot {}

    private static Snapshot stored(Object id) {
        Values values = new Values();
        values.identify(id);
        values.stamp(1, 2);
        return values;
    }

    private static Numbered numbered(long id) {
        Numbered row = new Numbered();
        HiddenState.set(row, stored(id));
        return row;
    }

    @Test
    void id_newUuidRow_isMadeOnceOnFirstCall() {
        Row row = new Row();
        assertThat(HiddenState.of(row)).isNull();
        UUID id = row.id();
        assertThat(row.id()).isSameAs(id);
        assertThat(row.createdAt()).isNull();
        assertThat(row.updatedAt()).isNull();
    }

    @Test
    void withId_newRow_hasIt() {
        UUID id = new UUID(0, 0);
        Row row = new Row().withId(id);
        assertThat(row.id()).isEqualTo(id);
    }

    @Test
    void withId_storedRow_isMisuse() {
        Row row = new Row();
        HiddenState.set(row, stored(UUID.randomUUID()));
        assertThatExceptionOfType(MisuseException.class).isThrownBy(() -> row.withId(UUID.randomUUID()));
    }

    @Test
    void id_newLongRow_isMisuse() {
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> new Numbered().id())
                .withMessageContaining("Save it");
        assertThat(numbered(5).id()).isEqualTo(5L);
    }

    @Test
    void times_storedRow_areThoseOfTheSnapshot() {
        assertThat(numbered(5).createdAt()).isEqualTo(Instant.parse("1970-01-01T00:00:00.000001Z"));
        assertThat(numbered(5).updatedAt()).isEqualTo(Instant.parse("1970-01-01T00:00:00.000002Z"));
    }

    @Test
    void equality_uuidRows_isByClassAndId() {
        UUID id = UUID.randomUUID();
        Row row = new Row().withId(id);
        assertThat(row).isEqualTo(new Row().withId(id)).hasSameHashCodeAs(new Row().withId(id));
        assertThat(row).isNotEqualTo(new Row()).isNotEqualTo(new Other().withId(id));
    }

    @Test
    void equality_longRows_isByIdOnceBothHaveOne() {
        Numbered fresh = new Numbered();
        assertThat(numbered(5)).isEqualTo(numbered(5)).isNotEqualTo(numbered(6)).isNotEqualTo(fresh);
        assertThat(fresh).isEqualTo(fresh).isNotEqualTo(new Numbered()).hasSameHashCodeAs(numbered(5));
    }

    @Test
    void equality_plainModels_isIdentity() {
        Data data = new Data();
        assertThat(data).isEqualTo(data).isNotEqualTo(new Data());
    }

    @Test
    void toString_rows_nameClassAndId() {
        assertThat(numbered(5)).hasToString("Numbered 5");
        assertThat(new Numbered()).hasToString("new Numbered");
        assertThat(new Row().withId(new UUID(0, 1))).hasToString("Row 00000000-0000-0000-0000-000000000001");
        assertThat(new Data()).hasToString("Data");
    }

    @Test
    void ref_idAndRow_areEqualByTableAndId() {
        Row row = new Row();
        Ref<Row> loaded = Ref.to(row);
        Ref<Row> bare = Ref.of(Row.class, row.id());
        assertThat(loaded).isEqualTo(bare).hasSameHashCodeAs(bare);
        assertThat(loaded.get()).isSameAs(row);
        assertThat(bare.isLoaded()).isFalse();
        assertThatExceptionOfType(io.rowloom.error.RelationNotLoadedException.class)
                .isThrownBy(bare::get)
                .withMessageContaining("Row");
    }
}
