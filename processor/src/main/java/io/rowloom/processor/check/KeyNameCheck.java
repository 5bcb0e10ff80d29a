package io.rowloom.processor.check;

import io.rowloom.processor.picture.LinkPicture;
import io.rowloom.processor.picture.ModelPicture;
import io.rowloom.processor.picture.TableKeys;
import io.rowloom.processor.picture.TablePicture;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for indexes and foreign keys of one name, which is to be unique in the schema, in all rounds of a compilation. */
final class KeyNameCheck {

    private final Map<String, String> keys = new HashMap<>();

    void check(ModelPicture model, TablePicture table, Problems problems) {
        TableKeys found = TableKeys.of(model, table);
        Stream<String> indexes = found.indexes().stream().map(TableKeys.Key::name);
        Stream<String> references = found.references().stream().map(TableKeys.Reference::name);
        String name = model.type().canonicalName();
        Set<String> tables = new HashSet<>();
        Stream<String> links = LinkPicture.of(model, table).stream()
                .filter(link -> tables.add(link.table()))
                .flatMap(LinkPicture::keys);
        Stream.of(indexes, references, links).flatMap(keys -> keys).forEach(key -> {
            String other = keys.putIfAbsent(key.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                problems.add(
                        model.element(),
                        model.element(),
                        name + (other.equals(name) ? " has two keys" : " and " + other + " each have a key")
                                + " with the name " + key
                                + ", which is made of the names of the table and of the columns. Give a column another name with @ColumnName.");
            }
        });
    }
}
