package io.rowloom.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Where and when it was measured.
 *
 * @param date the day, in UTC
 * @param cores processors that the JVM sees
 * @param processor what the processor calls itself
 * @param memory of the machine, in GiB
 * @param system the operating system
 * @param jvm the virtual machine
 */
record Machine(LocalDate date, int cores, String processor, long memory, String system, String jvm) {

    private static final long GIBI = 1L << 30;

    /**
     * Looks at this machine.
     *
     * @return what there is
     */
    static Machine here() {
        OperatingSystemMXBean bean = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                processorName(),
                bean.getTotalMemorySize() / GIBI,
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    private static String processorName() {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/cpuinfo"));
            return lines.stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException noLinux) {
            return "unknown";
        }
    }

    String words() {
        return date + "; " + cores + " cores of " + processor + ", " + memory + " GiB; " + system + "; " + jvm;
    }
}
