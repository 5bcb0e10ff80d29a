package io.rowloom.engine.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the boxes of a drawing are. Each table stands in the column behind those that it refers to, so that arrows lead to the
 * left; in its column it stands where its targets are, so that few of them cross. References in a circle lead to the right.
 *
 * @param places the boxes with their places, by the names of the tables
 * @param width how wide the drawing is, in pixels
 * @param height how high the drawing is, in pixels
 */
record Layout(Map<String, Place> places, int width, int height) {

    static final int MARGIN = 16;
    static final int HEAD = 28;
    static final int LINE = 20;
    static final int PADDING = 10;

    private static final int GAP_ACROSS = 84;
    private static final int GAP_DOWN = 28;

    /** How wide a letter of the drawing is at most, in hundredths of a pixel: it is a font of equal widths, of 12 pixels. */
    private static final int LETTER = 740;

    /**
     * A box and where its upper left corner is.
     *
     * @param box the table
     * @param x how far from the left, in pixels
     * @param y how far from above, in pixels
     * @param width how wide, in pixels
     */
    record Place(Diagram.Box box, int x, int y, int width) {

        int height() {
            return HEAD + LINE * box.lines().size() + PADDING / 2;
        }

        int right() {
            return x + width;
        }

        /** Where an arrow ends: at the id, and below it those that came before. */
        int arrival(int before, int all) {
            int step = Math.min(LINE / 2, LINE * box.lines().size() / Math.max(all, 1));
            return y + HEAD + LINE / 2 + before * step;
        }

        /** The middle of the line of a column. */
        int middle(String column) {
            return y + HEAD + LINE * box.line(column) + LINE / 2;
        }
    }

    static Layout of(Diagram diagram) {
        Map<String, Place> places = new HashMap<>();
        int x = MARGIN;
        int height = 0;
        for (List<Diagram.Box> column : columns(diagram).values()) {
            int width = column.stream().mapToInt(Layout::width).max().orElseThrow();
            int y = MARGIN;
            for (Diagram.Box box : sorted(column, diagram, places)) {
                Place place = new Place(box, x, y, width);
                places.put(box.name(), place);
                y += place.height() + GAP_DOWN;
            }
            height = Math.max(height, y - GAP_DOWN + MARGIN);
            x += width + GAP_ACROSS;
        }
        return new Layout(Map.copyOf(places), Math.max(x - GAP_ACROSS / 2, 2 * MARGIN), Math.max(height, 2 * MARGIN));
    }

    /** The boxes of each column, from the left. */
    private static Map<Integer, List<Diagram.Box>> columns(Diagram diagram) {
        Map<String, Integer> column = new HashMap<>();
        for (Diagram.Box box : diagram.boxes()) {
            column.put(box.name(), behindTargets(box, diagram, column));
        }
        for (Diagram.Box box : diagram.boxes().reversed()) {
            column.compute(box.name(), (name, at) -> nearReferrers(name, at == null ? 0 : at, diagram, column));
        }
        Map<Integer, List<Diagram.Box>> columns = new TreeMap<>();
        diagram.boxes()
                .forEach(box -> columns.computeIfAbsent(column.get(box.name()), it -> new ArrayList<>())
                        .add(box));
        return columns;
    }

    /** A table is one column further than the furthest before it that it refers to. */
    private static int behindTargets(Diagram.Box box, Diagram diagram, Map<String, Integer> column) {
        return diagram.arrows().stream()
                .filter(arrow -> arrow.from().equals(box.name()))
                .mapToInt(arrow -> column.getOrDefault(arrow.to(), -1) + 1)
                .max()
                .orElse(0);
    }

    /** A table that nobody nearby refers to moves right, to the first that does, so that its arrow runs behind no other table. */
    private static int nearReferrers(String table, int at, Diagram diagram, Map<String, Integer> column) {
        int nearest = diagram.arrows().stream()
                .filter(arrow -> arrow.to().equals(table) && !arrow.from().equals(table))
                .mapToInt(arrow -> column.getOrDefault(arrow.from(), at) - 1)
                .min()
                .orElse(at);
        return Math.max(at, nearest);
    }

    private static List<Diagram.Box> sorted(List<Diagram.Box> column, Diagram diagram, Map<String, Place> places) {
        return column.stream()
                .sorted(Comparator.comparingDouble(box -> height(box, diagram, places)))
                .toList();
    }

    /** How high the targets of a table are on average; 0 where it has none. */
    private static double height(Diagram.Box box, Diagram diagram, Map<String, Place> places) {
        return diagram.arrows().stream()
                .filter(arrow -> arrow.from().equals(box.name()))
                .flatMap(arrow -> Stream.ofNullable(places.get(arrow.to())))
                .mapToInt(Place::y)
                .average()
                .orElse(0);
    }

    private static int width(Diagram.Box box) {
        int letters = box.lines().stream()
                .mapToInt(line -> length(line.column()) + length(SvgDrawing.type(line)) + 2)
                .max()
                .orElse(0);
        return Math.max(letters, length(box.name())) * LETTER / 100 + 2 * PADDING;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
