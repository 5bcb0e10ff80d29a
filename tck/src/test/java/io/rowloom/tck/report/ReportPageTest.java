package io.rowloom.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page for people, parsed as a browser would. */
class ReportPageTest {

    private static final String NASTY = "a <script>alert(1)</script> & \"quotes\" \u0000 \ud800";

    private static List<Report> reports() {
        String first = Reports.results(Outcome.PASS).getFirst().id();
        return List.of(
                Reports.named("memory", Reports.results(Outcome.PASS)),
                Reports.named("acme", Reports.first(Outcome.FAIL, NASTY)),
                Reports.named(
                        "other",
                        Reports.first(Outcome.LIMITED, "sorts otherwise"),
                        new Limitation(first, "sorts otherwise", "O-1")));
    }

    private static Document page() throws Exception {
        String html = ReportPage.of(reports(), Spec.ofThisSuite());
        assertThat(html).startsWith("<!DOCTYPE html>");
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return parser.parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
    }

    private static List<Element> all(Document page, String tag) {
        NodeList found = page.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<Element> rows(Document page) {
        return all(page, "tr").stream()
                .filter(row -> !row.getAttribute("id").isEmpty())
                .toList();
    }

    @Test
    void matrix_everyRule_hasARowWithACellForEachStore() throws Exception {
        Document page = page();
        Set<String> expected =
                Reports.results(Outcome.PASS).stream().map(RuleResult::id).collect(Collectors.toSet());
        assertThat(rows(page)).hasSameSizeAs(expected).allSatisfy(row -> {
            assertThat(expected).contains(row.getAttribute("id"));
            assertThat(row.getElementsByTagName("td").getLength())
                    .isEqualTo(1 + reports().size());
            assertThat(row.getElementsByTagName("td").item(0).getTextContent()).isNotBlank();
        });
    }

    @Test
    void cells_outcome_isSaidInWordsAndInColour() throws Exception {
        List<String> cells = new ArrayList<>();
        NodeList first = rows(page()).stream()
                .filter(row -> row.getAttribute("id")
                        .equals(Reports.results(Outcome.PASS).getFirst().id()))
                .findFirst()
                .orElseThrow()
                .getElementsByTagName("td");
        for (int i = 1; i < first.getLength(); i++) {
            Element cell = (Element) first.item(i);
            cells.add(cell.getAttribute("class") + ": " + cell.getTextContent());
        }
        assertThat(cells.get(0)).isEqualTo("pass: kept");
        assertThat(cells.get(1)).startsWith("fail: broken").contains("<script>", "\ufffd");
        assertThat(cells.get(2)).startsWith("limited: limited").contains("sorts otherwise");
    }

    @Test
    void page_isSelfContained() throws Exception {
        Document page = page();
        assertThat(all(page, "script")).isEmpty();
        assertThat(all(page, "link")).isEmpty();
        assertThat(all(page, "img")).isEmpty();
        assertThat(all(page, "a"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.getAttribute("href")).startsWith("#"));
        assertThat(all(page, "style"))
                .singleElement()
                .satisfies(style -> assertThat(style.getTextContent()).doesNotContain("url(", "@import"));
    }

    @Test
    void page_accessible_hasLanguageTitleHeadingsAndScopes() throws Exception {
        Document page = page();
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(all(page, "title"))
                .singleElement()
                .extracting(Element::getTextContent)
                .asString()
                .isNotBlank();
        assertThat(all(page, "h1")).hasSize(1);
        assertThat(all(page, "main")).hasSize(1);
        assertThat(all(page, "th"))
                .isNotEmpty()
                .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("col", "row", "rowgroup"));
        Set<String> ids =
                all(page, "*").stream().map(each -> each.getAttribute("id")).collect(Collectors.toSet());
        assertThat(all(page, "div").stream().filter(each -> each.hasAttribute("aria-labelledby")))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(ids).contains(each.getAttribute("aria-labelledby")));
        assertThat(all(page, "a"))
                .allSatisfy(link ->
                        assertThat(ids).contains(link.getAttribute("href").substring(1)));
    }

    @Test
    void groups_areCalledAsInTheRules() throws Exception {
        assertThat(all(page(), "th").stream()
                        .filter(head -> head.getAttribute("scope").equals("rowgroup"))
                        .map(Element::getTextContent))
                .contains("S: the contract of sessions", "T: text", "X: transactions");
    }

    @Test
    void stores_summary_countsOutcomes() throws Exception {
        Document page = page();
        String summary = all(page, "table").getFirst().getTextContent();
        assertThat(summary).contains("memory", "acme", "other", "not conformant", "conformant with limitations(1)");
    }
}
