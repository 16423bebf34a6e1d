package org.casus.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.cluster.ExecutorInfo;
import org.junit.jupiter.api.Test;
import scala.collection.immutable.Map$;

/** What is said of executors that go. */
class WatchTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Watch watch(boolean fromTheStart) {
        return new Watch(new PrintStream(said, true, StandardCharsets.UTF_8), fromTheStart);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void add(Watch watch, String id) {
        watch.onExecutorAdded(
                new SparkListenerExecutorAdded(1, id, new ExecutorInfo("localhost", 1, Map$.MODULE$.empty())));
    }

    private static void remove(Watch watch, String id) {
        watch.onExecutorRemoved(new SparkListenerExecutorRemoved(2, id, "worker lost: gone.\nmore"));
    }

    @Test
    void a01TheLastOneThatGoesIsSaidToBeTheLast() {
        Watch watch = watch(true);
        add(watch, "0");
        add(watch, "1");
        watch.begin(5);
        remove(watch, "0");
        assertThat(said())
                .isEqualTo("casus: executor 0 was lost (worker lost: gone); what it had begun is done again by another,"
                        + " nothing is lost or doubled\n");
        remove(watch, "1");
        assertThat(said()).contains("no executor is left; the job waits");
    }

    @Test
    void a02NothingIsSaidOfTheLastOneWhereSomeAreNotKnown() {
        Watch watch = watch(false);
        add(watch, "3");
        watch.begin(5);
        remove(watch, "3");
        assertThat(said()).contains("executor 3 was lost").doesNotContain("no executor is left");
    }

    @Test
    void a03AtTheEndExecutorsMayGo() {
        Watch watch = watch(true);
        add(watch, "0");
        watch.begin(5);
        watch.begin(0);
        remove(watch, "0");
        assertThat(said()).isEmpty();
    }
}
