package io.rowloom.differential.drawn;

import io.rowloom.differential.table.Catalog;
import io.rowloom.differential.value.Alphabet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Random models that were compiled lately. */
public final class Drawing {

    /** Each is a class loader and a database of each store. */
    private static final int KEPT = 4;

    private static final Map<Long, Map<Alphabet, Catalog>> LATEST = new LinkedHashMap<>();

    private Drawing() {}

    /**
     * Gives a random model.
     *
     * @param number the same number makes the same model
     * @param alphabet which characters its texts have
     * @return the tables
     */
    public static Catalog of(long number, Alphabet alphabet) {
        Map<Alphabet, Catalog> known = LATEST.get(number);
        if (known == null) {
            known = compiled(number);
            LATEST.put(number, known);
            if (LATEST.size() > KEPT) {
                LATEST.remove(LATEST.keySet().iterator().next());
            }
        }
        return java.util.Objects.requireNonNull(known.get(alphabet));
    }

    private static Map<Alphabet, Catalog> compiled(long number) {
        String place = "drawn.model" + number;
        Catalog.Source source = ModelCompiler.compile(place, ModelSource.of(place, number));
        Map<Alphabet, Catalog> catalogs = new EnumMap<>(Alphabet.class);
        for (Alphabet each : Alphabet.values()) {
            catalogs.put(each, Catalog.of(source, each));
        }
        return catalogs;
    }
}
