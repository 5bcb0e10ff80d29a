package io.rowloom.benchmarks.report;

import io.rowloom.benchmarks.measure.Scaling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How cost grows: both scales are logarithmic, so that a line that rises by one step for each step is linear, and a flat
 * one does not grow.
 *
 * @param store the store
 * @param points its points
 */
public record Curves(String store, List<Scaling.Point> points) {

    private static final int LEFT = 70;
    private static final int WIDTH = 520;
    private static final int TOP = 40;
    private static final int HEIGHT = 300;
    private static final int ROWS = 6;
    private static final int MICROS = 8;
    private static final List<String> COLORS =
            List.of("#d9480f", "#1971c2", "#2f9e44", "#9c36b5", "#e8590c", "#0c8599", "#868e96");

    /**
     * Writes a chart for each store, and a table of all.
     *
     * @param folder where to
     * @param points what was measured
     * @throws IOException if the folder takes no file
     */
    public static void write(Path folder, List<Scaling.Point> points) throws IOException {
        Files.createDirectories(folder);
        StringBuilder text =
                new StringBuilder("# How cost grows\n\nMicroseconds of the fastest of a few calls, by rows. ");
        text.append(Report.MachineView.of(Machine.here()).words()).append(".\n");
        for (String store : points.stream().map(Scaling.Point::store).distinct().toList()) {
            Curves curves = new Curves(
                    store,
                    points.stream().filter(point -> point.store().equals(store)).toList());
            Files.writeString(folder.resolve("scaling-" + store + ".svg"), curves.svg());
            text.append("\n![")
                    .append(store)
                    .append("](scaling-")
                    .append(store)
                    .append(".svg)\n\n")
                    .append(curves.table());
        }
        Files.writeString(folder.resolve("scaling.md"), text);
    }

    String svg() {
        Svg svg = new Svg(LEFT + WIDTH + 190, TOP + HEIGHT + 40);
        svg.text(10, 20, "title", store + ": microseconds of a call against rows");
        for (int power = 0; power <= ROWS; power++) {
            svg.line(x(power), TOP, x(power), TOP + HEIGHT, "grid");
            svg.text(x(power) - 8, TOP + HEIGHT + 18, "small", "1e" + power);
        }
        for (int power = 0; power <= MICROS; power++) {
            svg.line(LEFT, y(power), LEFT + WIDTH, y(power), "grid");
            svg.text(10, y(power) + 4, "small", "1e" + power + " µs");
        }
        List<String> calls = points.stream().map(Scaling.Point::call).distinct().toList();
        for (int i = 0; i < calls.size(); i++) {
            String call = calls.get(i);
            String color = COLORS.get(i % COLORS.size());
            svg.curve(
                    points.stream()
                            .filter(point -> point.call().equals(call))
                            .map(point -> x(Math.log10(point.rows())) + "," + y(Math.log10(point.micros())))
                            .collect(Collectors.joining(" ")),
                    color);
            int legend = TOP + 14 + i * 18;
            svg.curve((LEFT + WIDTH + 10) + "," + legend + " " + (LEFT + WIDTH + 30) + "," + legend, color);
            svg.text(LEFT + WIDTH + 36, legend + 4, "small", call);
        }
        return svg.text();
    }

    String table() {
        List<Integer> rows =
                points.stream().map(Scaling.Point::rows).distinct().sorted().toList();
        StringBuilder text = new StringBuilder("| " + store + " |");
        rows.forEach(count -> text.append(String.format(Locale.ROOT, " %,d |", count)));
        text.append("\n|---|").append("---:|".repeat(rows.size())).append('\n');
        points.stream().map(Scaling.Point::call).distinct().forEach(call -> {
            text.append("| ").append(call).append(" |");
            rows.forEach(count -> text.append(points.stream()
                    .filter(point -> point.call().equals(call) && point.rows() == count)
                    .map(point -> String.format(Locale.ROOT, " %,.1f |", point.micros()))
                    .findFirst()
                    .orElse(" – |")));
            text.append('\n');
        });
        return text.toString();
    }

    private static int x(double power) {
        return LEFT + (int) Math.round(power / ROWS * WIDTH);
    }

    private static int y(double power) {
        return TOP + HEIGHT - (int) Math.round(Math.clamp(power, 0, MICROS) / MICROS * HEIGHT);
    }
}
