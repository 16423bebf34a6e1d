package org.casus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.casus.answer.QuestionProblem;
import org.casus.answer.QuestionRefused;
import org.casus.error.Code;
import org.casus.model.Hindcasts;
import org.casus.model.Hindcasts.Chances;
import org.casus.model.Hindcasts.Past;
import org.casus.world.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastConflictsTest {
    private static final PastConflicts CONFLICTS = new PastConflicts(new Hindcasts(
            List.of(
                    past("war:4", "First Russo-Turkish", 1828),
                    past("war:61", "Second Russo-Turkish", 1877),
                    past("gml:20", "Austria-Hungary v. Serbia", 1913),
                    past("war:106", "World War I", 1914),
                    past("gml:257", "Austria-Hungary v. Serbia", 1914),
                    past("war:139", "World War II", 1939),
                    past("war:142", "Russo-Finnish", 1939),
                    past("war:151", "Korean", 1950),
                    past("war:211", "Gulf War", 1990)),
            List.of()));

    private static Past past(String id, String name, int year) {
        return new Past(id, name, LocalDate.of(year, 5, 2), List.of(2), List.of(20), List.of(), Chances.NONE);
    }

    private static List<String> found(String text, @Nullable Level level) throws QuestionRefused {
        return CONFLICTS.find(text, level).stream().map(Past::id).toList();
    }

    private static List<String> found(String text) throws QuestionRefused {
        return found(text, null);
    }

    @Test
    void a01ByNumber() throws Exception {
        assertThat(found("151")).containsExactly("war:151");
        assertThat(found(" WAR:151 ")).containsExactly("war:151");
        assertThat(found("gml:257")).containsExactly("gml:257");
        assertThat(found("gml:257", Level.WAR)).containsExactly("gml:257");
    }

    @Test
    void a02ByYearWarsFirst() throws Exception {
        assertThat(found("1914")).containsExactly("war:106");
        assertThat(found("1914", Level.DISPUTE)).containsExactly("gml:257");
        assertThat(found("1913")).containsExactly("gml:20");
        assertThat(found("1939")).containsExactly("war:139", "war:142");
    }

    @Test
    void a03ByName() throws Exception {
        assertThat(found("Korean War")).containsExactly("war:151");
        assertThat(found("the korean war")).containsExactly("war:151");
        assertThat(found("World War I")).containsExactly("war:106");
        assertThat(found("Russo-Turkish War")).containsExactly("war:4", "war:61");
        assertThat(found("Russo-Turkish War 1877")).containsExactly("war:61");
        assertThat(found("Serbia v. Austria-Hungary")).containsExactly("gml:20", "gml:257");
    }

    @Test
    void a04ByAnotherName() throws Exception {
        assertThat(found("Second World War")).containsExactly("war:139");
        assertThat(found("the Winter War")).containsExactly("war:142");
    }

    private static QuestionProblem problem(String text) {
        var refused = catchThrowableOfType(QuestionRefused.class, () -> CONFLICTS.find(text, null));
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().getFirst();
    }

    @Test
    void a05TheNearestAreNamed() {
        assertThat(problem("Koraen War").code()).isEqualTo(Code.UNKNOWN_CONFLICT);
        assertThat(problem("Koraen War").nearest()).first().isEqualTo("Korean");
        assertThat(problem("152").nearest()).first().isEqualTo("war:151");
        assertThat(problem("gml:258").nearest()).first().isEqualTo("gml:257");
        assertThat(problem("2020").nearest()).first().isEqualTo("1990");
        assertThat(problem("2020").message()).contains("1828 to 1990");
        assertThat(problem("war").nearest()).isNotEmpty();
        assertThat(problem("99999999999").nearest()).isNotNull();
    }
}
