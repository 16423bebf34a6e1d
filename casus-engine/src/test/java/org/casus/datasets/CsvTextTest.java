package org.casus.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
    @Test
    void A01_rowsAreCutAtCommasAndTheHeadingIsLeftOut() throws Exception {
        assertThat(rows("a,b,c\n1,,3\n,,\n")).containsExactly(List.of("1", "", "3"), List.of("", "", ""));
    }

    @Test
    void A02_commasAndLineEndsBetweenQuotationMarksArePartOfACell() throws Exception {
        assertThat(rows("a,b\n1,\"x, \"\"y\"\"\nz\"\n2,w\n"))
                .containsExactly(List.of("1", "x, \"y\"\nz"), List.of("2", "w"));
    }

    @Test
    void A03_aTableMayHaveNoRowsAndItsLastLineNoEnd() throws Exception {
        assertThat(rows("a,b\n")).isEmpty();
        assertThat(rows("a,b")).isEmpty();
        assertThat(rows("a,b\n1,2")).containsExactly(List.of("1", "2"));
    }

    private static List<List<String>> rows(String text) throws IOException {
        var rows = new ArrayList<List<String>>();
        CsvText.rows(text, rows::add);
        return rows;
    }
}
