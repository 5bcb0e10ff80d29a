package io.rowloom.processor;

import com.palantir.javapoet.ClassName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * The file that names the lists of tables to {@link java.util.ServiceLoader}. Its comments name the tables, for the next
 * compilation into the same place.
 */
final class TableListFile {

    static final String PATH = "META-INF/services/io.rowloom.meta.TableList";

    private static final String TABLE = "# table ";

    private final Filer filer;

    TableListFile(Filer filer) {
        this.filer = filer;
    }

    /** The tables that were listed before; none if there is no file. */
    Set<String> tables() {
        try (Reader reader = filer.getResource(StandardLocation.CLASS_OUTPUT, "", PATH)
                        .openReader(true);
                BufferedReader lines = new BufferedReader(reader)) {
            return lines.lines()
                    .filter(line -> line.startsWith(TABLE))
                    .map(line -> line.substring(TABLE.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException absent) {
            return Set.of();
        }
    }

    /** Says whether a class is there from an earlier compilation. */
    boolean hasClass(String binaryName) {
        int dot = binaryName.lastIndexOf('.');
        String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
        try (InputStream file = filer.getResource(
                        StandardLocation.CLASS_OUTPUT, packageName, binaryName.substring(dot + 1) + ".class")
                .openInputStream()) {
            return file.read() >= 0;
        } catch (IOException absent) {
            return false;
        }
    }

    void write(Set<String> tables, List<ClassName> lists) throws IOException {
        try (Writer writer =
                filer.createResource(StandardLocation.CLASS_OUTPUT, "", PATH).openWriter()) {
            for (String table : tables) {
                writer.write(TABLE + table + "\n");
            }
            for (ClassName list : lists) {
                writer.write(list.reflectionName() + "\n");
            }
        }
    }
}
