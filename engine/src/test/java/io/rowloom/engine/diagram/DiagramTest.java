package io.rowloom.engine.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.engine.diagram.Diagram.Arrow;
import io.rowloom.engine.diagram.Diagram.Box;
import io.rowloom.engine.diagram.Diagram.Key;
import io.rowloom.engine.diagram.Diagram.Line;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DiagramTest {

    private static final Box AUTHOR =
            box("author", line("id", "uuid", Key.PRIMARY), line("name", "text(64)", Key.UNIQUE));
    private static final Box BOOK = box(
            "book",
            line("id", "uuid", Key.PRIMARY),
            line("price", "decimal(19, 2)", Key.NONE),
            line("author_id", "uuid", Key.FOREIGN));
    private static final Box NODE =
            box("node", line("id", "long", Key.PRIMARY), new Line("parent_id", "long", true, Key.FOREIGN));
    private static final Diagram LIBRARY = new Diagram(
            List.of(AUTHOR, BOOK, NODE),
            List.of(
                    new Arrow("book", "author_id", "author", false, false, "cascade"),
                    new Arrow("node", "parent_id", "node", true, true, "set null")));

    private static Box box(String name, Line... lines) {
        return new Box(name, List.of(lines));
    }

    private static Line line(String column, String type, Key key) {
        return new Line(column, type, false, key);
    }

    private static List<Element> elements(String svg, String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        NodeList found = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Stream<String> texts(String svg, String name) throws Exception {
        return elements(svg, name).stream().map(Element::getTextContent);
    }

    private static List<Element> arrows(String svg) throws Exception {
        return elements(svg, "path").stream()
                .filter(path -> path.getAttribute("class").equals("arrow"))
                .toList();
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    @Test
    void svg_tables_haveTheirColumnsWithTypesAndKeys() throws Exception {
        assertThat(texts(SvgDrawing.of(LIBRARY), "text"))
                .containsExactly(
                        "author",
                        "id",
                        "uuid PK",
                        "name",
                        "text(64) UK",
                        "book",
                        "id",
                        "uuid PK",
                        "price",
                        "decimal(19, 2)",
                        "author_id",
                        "uuid FK",
                        "node",
                        "id",
                        "long PK",
                        "parent_id",
                        "long? FK");
    }

    @Test
    void svg_references_areArrowsWithTheirEnds() throws Exception {
        String svg = SvgDrawing.of(LIBRARY);
        assertThat(arrows(svg))
                .extracting(Element::getTextContent)
                .containsExactly(
                        "book.author_id refers to author, on delete cascade",
                        "node.parent_id refers to node, on delete set null");
        assertThat(arrows(svg))
                .extracting(arrow -> arrow.getAttribute("marker-start") + arrow.getAttribute("marker-end"))
                .containsExactly("url(#many)url(#one)", "url(#single)url(#maybe)");
        assertThat(elements(svg, "marker"))
                .extracting(marker -> marker.getAttribute("id"))
                .containsExactly("many", "single", "one", "maybe");
    }

    @Test
    void svg_boxes_lieInsideAndApart() throws Exception {
        String svg = SvgDrawing.of(LIBRARY);
        Element whole = elements(svg, "svg").getFirst();
        List<Element> boxes = elements(svg, "rect").stream()
                .filter(rect -> rect.getAttribute("class").equals("box"))
                .toList();
        assertThat(boxes).hasSize(3).allSatisfy(box -> {
            assertThat(number(box, "x") + number(box, "width")).isLessThan(number(whole, "width"));
            assertThat(number(box, "y") + number(box, "height")).isLessThan(number(whole, "height"));
        });
        for (Element one : boxes) {
            assertThat(boxes)
                    .filteredOn(other -> other != one && overlap(one, other))
                    .isEmpty();
        }
    }

    private static boolean overlap(Element one, Element other) {
        return overlap(one, other, "x", "width") && overlap(one, other, "y", "height");
    }

    private static boolean overlap(Element one, Element other, String from, String size) {
        return number(one, from) < number(other, from) + number(other, size)
                && number(other, from) < number(one, from) + number(one, size);
    }

    @Test
    void layout_aTableThatRefers_standsRightOfItsTarget() {
        Layout layout = Layout.of(LIBRARY);
        assertThat(layout.places().get("book").x())
                .isGreaterThan(layout.places().get("author").right());
        assertThat(layout.places().get("node").x())
                .isEqualTo(layout.places().get("author").x());
    }

    @Test
    void layout_aTableThatOnlyAFarOneRefersTo_standsBesideIt() {
        Box chapter = box("chapter", line("id", "uuid", Key.PRIMARY));
        Layout layout = Layout.of(new Diagram(
                List.of(AUTHOR, BOOK, NODE, chapter),
                List.of(
                        new Arrow("book", "author_id", "author", false, false, "cascade"),
                        new Arrow("chapter", "book_id", "book", false, false, "cascade"),
                        new Arrow("chapter", "node_id", "node", false, false, "cascade"))));
        assertThat(layout.places().get("node").x())
                .isEqualTo(layout.places().get("book").x());
    }

    @Test
    void svg_manyArrowsToOneTable_endApartAndBesideIt() throws Exception {
        Diagram many = new Diagram(
                List.of(AUTHOR, BOOK),
                java.util.Collections.nCopies(9, new Arrow("book", "author_id", "author", false, false, "restrict")));
        Layout.Place author =
                java.util.Objects.requireNonNull(Layout.of(many).places().get("author"));
        assertThat(arrows(SvgDrawing.of(many)))
                .extracting(arrow -> Integer.parseInt(arrow.getAttribute("d").replaceAll(".* ", "")))
                .doesNotHaveDuplicates()
                .allSatisfy(end -> assertThat(end).isBetween(author.y(), author.y() + author.height()));
    }

    @Test
    void svg_circleOfReferences_isDrawn() throws Exception {
        Diagram circle = new Diagram(
                List.of(AUTHOR, BOOK),
                List.of(
                        new Arrow("author", "name", "book", true, false, "restrict"),
                        new Arrow("book", "author_id", "author", false, false, "restrict")));
        assertThat(arrows(SvgDrawing.of(circle))).hasSize(2);
    }

    @Test
    void svg_signsOfXml_areText() throws Exception {
        String name = "a<b>&\"c'\u0001";
        String svg = SvgDrawing.of(new Diagram(List.of(box(name, line("x<y", "t&u", Key.NONE))), List.of()));
        assertThat(texts(svg, "text")).containsExactly("a<b>&\"c'?", "x<y", "t&u");
        assertThat(texts(svg, "title")).containsExactly("Tables: a<b>&\"c'?");
    }

    @Test
    void svg_noTables_isEmptyAndWellFormed() throws Exception {
        assertThat(texts(SvgDrawing.of(new Diagram(List.of(), List.of())), "text"))
                .isEmpty();
    }

    @Test
    void svg_whereDigitsDiffer_hasThoseOfXml() {
        Locale before = Locale.getDefault();
        String expected = SvgDrawing.of(LIBRARY);
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(SvgDrawing.of(LIBRARY)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void mermaid_library_isItsText() {
        assertThat(Mermaid.of(LIBRARY)).isEqualTo("""
                erDiagram
                    "author" ||--o{ "book" : "author_id"
                    "node" |o--o| "node" : "parent_id"
                    "author" {
                        uuid id PK
                        text(64) name UK
                    }
                    "book" {
                        uuid id PK
                        decimal(19-2) price
                        uuid author_id FK
                    }
                    "node" {
                        long id PK
                        long parent_id FK "may be null"
                    }
                """);
    }

    @Test
    void mermaid_signsOfItsLanguage_areText() {
        assertThat(Mermaid.of(new Diagram(List.of(box("a\"b", line("x y", "t{u}", Key.NONE))), List.of())))
                .isEqualTo("""
                        erDiagram
                            "a#quot;b" {
                                t_u_ x_y
                            }
                        """);
    }
}
