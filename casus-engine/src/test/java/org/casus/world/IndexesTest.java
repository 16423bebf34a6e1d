package org.casus.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexesTest {
    /** Sparse and dense matrices, of sizes that eight divides and does not, whose first and last cells are set or not. */
    @Test
    void lawTheColumnsAreTheCellsThatHaveOneOfTheBits() {
        var random = new Random(11);
        for (int n = 0; n < 40; n++) {
            for (int oneIn : new int[] {1, 3, 50}) {
                int size = n;
                var matrix = new byte[n * n];
                for (int c = 0; c < matrix.length; c++) {
                    matrix[c] = (byte) (random.nextInt(oneIn) == 0 ? random.nextInt(64) : 0);
                }
                int[][] columns = Indexes.columns(matrix, n, 5);

                assertThat(columns).hasNumberOfRows(n);
                for (int j = 0; j < n; j++) {
                    int column = j;
                    assertThat(columns[j])
                            .containsExactly(IntStream.range(0, n)
                                    .filter(i -> (matrix[i * size + column] & 5) != 0)
                                    .toArray());
                }
            }
        }
    }
}
