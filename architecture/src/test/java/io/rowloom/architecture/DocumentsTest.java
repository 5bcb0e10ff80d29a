package io.rowloom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the documents against the code: what a page shows is what is compiled, and its links lead somewhere. */
class DocumentsTest {

    private static final Pattern REGION = Pattern.compile("<!-- region: (\\S+)#(\\S+) -->");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

    private record Shown(String page, Path source, String region, List<String> text) {}

    private static List<Shown> shown() {
        List<Shown> all = new ArrayList<>();
        for (Path page : Sources.markdown()) {
            List<String> lines = Sources.lines(page);
            for (int i = 0; i < lines.size(); i++) {
                Matcher region = REGION.matcher(lines.get(i));
                if (region.matches()) {
                    List<String> block = lines.subList(i + 2, lines.size()).stream()
                            .takeWhile(line -> !line.startsWith("```"))
                            .toList();
                    all.add(new Shown(
                            Sources.name(page), Sources.ROOT.resolve(region.group(1)), region.group(2), block));
                }
            }
        }
        return all;
    }

    private static List<String> region(Path source, String name) {
        List<String> lines = Sources.lines(source);
        List<String> inside = lines.stream()
                .dropWhile(line -> !line.strip().equals("// @start region=\"" + name + "\""))
                .skip(1)
                .takeWhile(line -> !line.strip().equals("// @end region=\"" + name + "\""))
                .toList();
        String text = inside.stream().collect(Collectors.joining("\n"));
        return text.stripIndent().lines().toList();
    }

    @Test
    void codeBlocks_regions_areTheFilesText() {
        assertThat(shown())
                .isNotEmpty()
                .allSatisfy(block -> assertThat(block.text())
                        .as("%s shows %s#%s", block.page(), block.source().getFileName(), block.region())
                        .isNotEmpty()
                        .isEqualTo(region(block.source(), block.region())));
    }

    @Test
    void links_relative_leadToFiles() {
        List<String> broken = new ArrayList<>();
        for (Path page : Sources.markdown()) {
            for (String line : Sources.lines(page)) {
                Matcher link = LINK.matcher(line);
                while (link.find()) {
                    String target = link.group(1);
                    if (!target.contains(":") && !Files.exists(page.resolveSibling(target))) {
                        broken.add(Sources.name(page) + " -> " + target);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void contents_pages_areAllListed() {
        String contents = String.join("\n", Sources.lines(Sources.ROOT.resolve("docs/README.md")));
        List<String> missing = Sources.markdown().stream()
                .map(Sources::name)
                .filter(page -> page.startsWith("docs/"))
                .filter(page -> !page.startsWith("docs/adr/") && !page.startsWith("docs/reference/errors/"))
                .filter(page -> !page.equals("docs/README.md"))
                .map(page -> page.substring("docs/".length()))
                .filter(page -> !contents.contains("](" + page + ")"))
                .toList();
        assertThat(missing)
                .as("pages that docs/README.md, which is also the side bar of the site, does not list")
                .isEmpty();
    }

    @Test
    void pages_beginWithASentence_beforeAnyCodeOrHeading() {
        List<String> bare = Sources.markdown().stream()
                .filter(page -> Sources.name(page).matches("docs/(?!adr/).*"))
                .filter(page -> Sources.lines(page).stream()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .filter(line -> Character.isLetter(line.charAt(0)) || line.startsWith("`"))
                        .filter(line -> !line.startsWith("```"))
                        .isEmpty())
                .map(Sources::name)
                .toList();
        assertThat(bare).as("pages that do not say first what they are for").isEmpty();
    }

    @Test
    void readme_mavenLines_areThoseOfTheOwnProject() {
        List<String> readme = Sources.lines(Sources.ROOT.resolve("README.md"));
        List<String> xml = readme.stream()
                .dropWhile(line -> !line.equals("```xml"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .map(line -> line.replaceAll("<!--.*?-->", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> pom = Sources.lines(Sources.ROOT.resolve("examples/own-project/pom.xml")).stream()
                .map(String::strip)
                .toList();
        assertThat(xml).hasSizeGreaterThan(20);
        assertThat(pom).containsAll(xml);
    }

    @Test
    void readme_commands_areTheTwo() {
        assertThat(Sources.lines(Sources.ROOT.resolve("README.md")))
                .anyMatch(line -> line.startsWith("mvn -q -Ptutorial"))
                .anyMatch(line -> line.startsWith("mvn verify"));
    }
}
