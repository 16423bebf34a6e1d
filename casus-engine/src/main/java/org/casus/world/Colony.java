package org.casus.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state's former ruler.
 *
 * @param ccode the once ruled state
 * @param ruler COW number of the state that ruled it, or from which it became independent
 * @param independence when its rule ended, null if unknown
 */
public record Colony(int ccode, int ruler, @Nullable LocalDate independence, String source) {}
