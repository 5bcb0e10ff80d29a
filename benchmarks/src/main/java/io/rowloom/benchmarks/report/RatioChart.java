package io.rowloom.benchmarks.report;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.lineup.Entrant;
import io.rowloom.benchmarks.measure.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A line for each workload, a dot for each contender: how many times the time of hand-written JDBC it takes. The scale
 * is logarithmic, so that half and double lie equally far from one. A short bar is the gate of Rowloom.
 *
 * @param engine the database
 * @param results what was measured on it
 */
record RatioChart(Engine engine, List<Result> results) {

    private static final int LEFT = 350;
    private static final int WIDTH = 620;
    private static final int TOP = 60;
    private static final int LINE = 32;
    private static final int LEGEND = 5;
    private static final double LEAST = 0.4;
    private static final double MOST = 20;
    private static final double[] TICKS = {0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 20};

    String svg() {
        List<Workload> workloads =
                Arrays.stream(Workload.values()).filter(this::has).toList();
        int bottom = TOP + workloads.size() * LINE;
        Svg svg = new Svg(LEFT + WIDTH + 30, bottom + 78);
        svg.text(16, 28, "title", engine.title() + ": time as a multiple of hand-written JDBC (less is better)");
        for (double tick : TICKS) {
            svg.line(x(tick), TOP - 12, x(tick), bottom + 4, tick == 1 ? "one" : "grid");
            svg.text(x(tick), bottom + 20, "small", "middle", number(tick));
        }
        for (int i = 0; i < workloads.size(); i++) {
            row(svg, workloads.get(i), TOP + i * LINE + LINE / 2);
        }
        legend(svg, bottom + 44);
        return svg.text();
    }

    private boolean has(Workload workload) {
        return results.stream().anyMatch(each -> each.workload().equals(workload.name()));
    }

    private void row(Svg svg, Workload workload, int y) {
        svg.text(16, y + 4, "label", workload + "  " + workload.title());
        svg.line(LEFT, y, LEFT + WIDTH, y, "grid");
        Gate.all().stream()
                .filter(gate -> gate.engine() == engine && gate.workload() == workload)
                .filter(gate -> gate.measure() == Gate.Measure.TIME)
                .forEach(gate -> svg.line(x(gate.most()), y - 10, x(gate.most()), y + 10, "gate"));
        peers().forEach(entrant -> dot(svg, workload, entrant, y));
        dot(svg, workload, Entrant.ROWLOOM, y);
    }

    private void dot(Svg svg, Workload workload, Entrant entrant, int y) {
        for (Result result : results) {
            if (result.workload().equals(workload.name()) && result.contender().equals(entrant.label())) {
                double ratio = result.ratio().median();
                svg.dot(x(ratio), y, radius(entrant), series(entrant), entrant.title() + " " + number(ratio));
            }
        }
    }

    private List<Entrant> peers() {
        return Arrays.stream(Entrant.values())
                .filter(entrant -> entrant != Entrant.JDBC && entrant != Entrant.ROWLOOM)
                .filter(entrant ->
                        results.stream().anyMatch(each -> each.contender().equals(entrant.label())))
                .toList();
    }

    /** Rowloom, the gate, and the peers, a few in a row. */
    private void legend(Svg svg, int y) {
        svg.dot(24, y - 4, radius(Entrant.ROWLOOM), series(Entrant.ROWLOOM), Entrant.ROWLOOM.title());
        svg.text(36, y, "small", Entrant.ROWLOOM.title());
        svg.line(24, y + 8, 24, y + 24, "gate");
        svg.text(36, y + 20, "small", "its gate");
        List<Entrant> peers = peers();
        for (int i = 0; i < peers.size(); i++) {
            int x = 130 + i % LEGEND * 174;
            int line = y + i / LEGEND * 20;
            svg.dot(
                    x,
                    line - 4,
                    radius(peers.get(i)),
                    series(peers.get(i)),
                    peers.get(i).title());
            svg.text(x + 11, line, "small", peers.get(i).title());
        }
    }

    private static int radius(Entrant entrant) {
        return entrant == Entrant.ROWLOOM ? 7 : 5;
    }

    /** Rowloom has the first colour, and each peer its own on every chart. */
    private static int series(Entrant entrant) {
        List<Entrant> all = List.of(Entrant.values());
        return all.indexOf(entrant) - all.indexOf(Entrant.ROWLOOM);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 10 ? "%.0f" : "%.2f", value);
    }

    private static int x(double ratio) {
        double part = Math.log(Math.clamp(ratio, LEAST, MOST) / LEAST) / Math.log(MOST / LEAST);
        return LEFT + (int) Math.round(part * WIDTH);
    }
}
