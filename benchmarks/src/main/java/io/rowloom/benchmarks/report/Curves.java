package io.rowloom.benchmarks.report;

import io.rowloom.benchmarks.measure.Scaling;
import io.rowloom.benchmarks.measure.Scaling.Growth;
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
record Curves(String store, List<Scaling.Point> points) {

    private static final int LEFT = 76;
    private static final int WIDTH = 540;
    private static final int TOP = 56;
    private static final int HEIGHT = 340;
    private static final int SIZES = 6;
    private static final int MICROS = 9;
    private static final String[] UNITS = {"1 µs", "10 µs", "100 µs", "1 ms", "10 ms", "100 ms", "1 s", "10 s", "100 s"
    };

    static List<Curves> of(List<Scaling.Point> points) {
        return points.stream()
                .map(Scaling.Point::store)
                .distinct()
                .map(store -> new Curves(
                        store,
                        points.stream()
                                .filter(point -> point.store().equals(store))
                                .toList()))
                .toList();
    }

    String file() {
        return "scaling-" + store.toLowerCase(Locale.ROOT) + ".svg";
    }

    private List<String> calls() {
        return points.stream().map(Scaling.Point::call).distinct().toList();
    }

    private List<Scaling.Point> of(String call) {
        return points.stream().filter(point -> point.call().equals(call)).toList();
    }

    String svg() {
        Svg svg = new Svg(LEFT + WIDTH + 210, TOP + HEIGHT + 50);
        svg.text(16, 28, "title", store + ": time of a call against rows, or threads");
        for (int power = 0; power <= SIZES; power++) {
            svg.line(x(power), TOP, x(power), TOP + HEIGHT, "grid");
            svg.text(x(power), TOP + HEIGHT + 20, "small", "middle", String.format(Locale.ROOT, "%,d", (long)
                    Math.pow(10, power)));
        }
        for (int power = -1; power < MICROS; power++) {
            svg.line(LEFT, y(power), LEFT + WIDTH, y(power), "grid");
            svg.text(LEFT - 8, y(power) + 4, "small", "end", power < 0 ? "0.1 µs" : UNITS[power]);
        }
        svg.line(x(1), y(0), x(SIZES), y(SIZES - 1), "guide");
        List<String> calls = calls();
        for (int i = 0; i < calls.size(); i++) {
            curve(svg, of(calls.get(i)), i);
        }
        int last = TOP + 14 + calls.size() * 22;
        svg.line(LEFT + WIDTH + 14, last, LEFT + WIDTH + 40, last, "guide");
        svg.text(LEFT + WIDTH + 48, last + 4, "small", "linear growth");
        return svg.text();
    }

    /** What is to be flat is dashed. */
    private void curve(Svg svg, List<Scaling.Point> own, int series) {
        String kind = own.getFirst().growth() == Growth.FLAT ? "flat" : "";
        svg.curve(
                own.stream()
                        .map(point -> x(Math.log10(point.size())) + "," + y(Math.log10(point.micros())))
                        .collect(Collectors.joining(" ")),
                kind,
                series);
        own.forEach(point -> svg.dot(
                x(Math.log10(point.size())),
                y(Math.log10(point.micros())),
                3,
                series,
                String.format(Locale.ROOT, "%,.1f µs", point.micros())));
        int legend = TOP + 14 + series * 22;
        svg.curve((LEFT + WIDTH + 14) + "," + legend + " " + (LEFT + WIDTH + 40) + "," + legend, kind, series);
        svg.text(LEFT + WIDTH + 48, legend + 4, "small", own.getFirst().call());
    }

    String table() {
        List<Integer> sizes =
                points.stream().map(Scaling.Point::size).distinct().sorted().toList();
        StringBuilder text = new StringBuilder("| µs |");
        sizes.forEach(size -> text.append(String.format(Locale.ROOT, " %,d |", size)));
        text.append(" expected | last step |\n|---|")
                .append("---:|".repeat(sizes.size()))
                .append("---|---:|\n");
        for (String call : calls()) {
            List<Scaling.Point> own = of(call);
            text.append("| ").append(call).append(" |");
            sizes.forEach(size -> text.append(own.stream()
                    .filter(point -> point.size() == size)
                    .map(point -> String.format(Locale.ROOT, " %,.1f |", point.micros()))
                    .findFirst()
                    .orElse(" – |")));
            text.append(' ')
                    .append(own.getFirst().growth().name().toLowerCase(Locale.ROOT))
                    .append(String.format(Locale.ROOT, " | %.1f× |%n", lastStep(own)));
        }
        return text.toString();
    }

    /** How many times as long the largest takes as the one before it. */
    private static double lastStep(List<Scaling.Point> own) {
        return own.size() < 2
                ? Double.NaN
                : own.getLast().micros() / own.get(own.size() - 2).micros();
    }

    private static int x(double power) {
        return LEFT + (int) Math.round(power / SIZES * WIDTH);
    }

    private static int y(double power) {
        double part = (Math.clamp(power, -1, MICROS - 1) + 1) / MICROS;
        return TOP + HEIGHT - (int) Math.round(part * HEIGHT);
    }
}
