package io.rowloom.processor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out where a source belongs. */
final class Sources {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?:public |final |abstract |sealed )*(?:class|interface|record|enum|@interface) (\\w+)");

    private Sources() {}

    /** The path of the file of a source: that of its package and first type. */
    static String path(String source) {
        if (source.contains("\nmodule ") || source.startsWith("module ")) {
            return "module-info.java";
        }
        Matcher inPackage = PACKAGE.matcher(source);
        String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException("no type in the source: " + source);
        }
        return folder + type.group(1) + ".java";
    }
}
