package io.rowloom.processor.read;

import com.palantir.javapoet.ClassName;
import java.util.Locale;
import javax.lang.model.element.TypeElement;

/** Makes names of tables, columns and companions. */
public final class Names {

    private Names() {}

    /**
     * Makes the name of a table or column.
     *
     * @param name a name of Java, such as {@code dueAt} or {@code HTTPServer}
     * @return the same in lower_snake: {@code due_at}, {@code http_server}
     */
    public static String snake(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (startsWord(name, i)) {
                snake.append('_');
            }
            snake.append(name.charAt(i));
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWord(String name, int i) {
        if (i == 0 || !Character.isUpperCase(name.charAt(i)) || name.charAt(i - 1) == '_') {
            return false;
        }
        boolean beforeLower = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return !Character.isUpperCase(name.charAt(i - 1)) || beforeLower;
    }

    /**
     * Makes the name of a companion.
     *
     * @param model the class
     * @return the name beside it: {@code User_}, {@code Outer_User_}
     */
    public static ClassName companion(TypeElement model) {
        ClassName type = ClassName.get(model);
        return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "_");
    }
}
