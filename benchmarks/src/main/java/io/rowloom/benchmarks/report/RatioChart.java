package io.rowloom.benchmarks.report;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.lineup.Entrant;
import io.rowloom.benchmarks.measure.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A line for each workload, a dot for each contender: how many times the time of hand-written JDBC it takes. The scale
 * is logarithmic, so that half and double lie equally far from one.
 *
 * @param engine the database
 * @param results what was measured on it
 */
record RatioChart(Engine engine, List<Result> results) {

    private static final int LEFT = 330;
    private static final int WIDTH = 620;
    private static final int TOP = 46;
    private static final int LINE = 30;
    private static final double LEAST = 0.4;
    private static final double MOST = 20;
    private static final double[] TICKS = {0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 20};

    String svg() {
        List<Workload> workloads = Arrays.stream(Workload.values())
                .filter(workload ->
                        results.stream().anyMatch(each -> each.workload().equals(workload.name())))
                .toList();
        int height = TOP + workloads.size() * LINE + 40;
        Svg svg = new Svg(LEFT + WIDTH + 30, height);
        svg.text(10, 20, "title", engine.label() + ": time as a multiple of hand-written JDBC (less is better)");
        for (double tick : TICKS) {
            svg.line(x(tick), TOP - 8, x(tick), height - 40, tick == 1 ? "one" : "grid");
            svg.text(x(tick) - 8, height - 22, "small", number(tick));
        }
        for (int i = 0; i < workloads.size(); i++) {
            row(svg, workloads.get(i), TOP + i * LINE + LINE / 2);
        }
        svg.dot(LEFT, height - 8, "rowloom", "Rowloom");
        svg.text(LEFT + 10, height - 4, "small", "Rowloom");
        svg.dot(LEFT + 90, height - 8, "peer", "peers");
        svg.text(LEFT + 100, height - 4, "small", "peers (point at one for its name); beyond 20 at the edge");
        return svg.text();
    }

    private void row(Svg svg, Workload workload, int y) {
        svg.text(10, y + 4, "label", workload + "  " + workload.title());
        svg.line(LEFT, y, LEFT + WIDTH, y, "grid");
        for (Result result : results) {
            boolean measure = result.contender().equals(Entrant.JDBC.label());
            if (result.workload().equals(workload.name()) && !measure) {
                boolean own = result.contender().equals(Entrant.ROWLOOM.label());
                double ratio = result.ratio().median();
                svg.dot(x(ratio), y, own ? "rowloom" : "peer", result.contender() + " " + number(ratio));
            }
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 10 ? "%.0f" : "%.2f", value);
    }

    private static int x(double ratio) {
        double part = Math.log(Math.clamp(ratio, LEAST, MOST) / LEAST) / Math.log(MOST / LEAST);
        return LEFT + (int) Math.round(part * WIDTH);
    }
}
