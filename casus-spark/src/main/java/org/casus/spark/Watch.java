package org.casus.spark;

import java.io.PrintStream;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Says how far a job is, and when an executor is lost. */
final class Watch extends SparkListener {
    private static final long PAUSE = 5_000_000_000L;

    private final PrintStream err;
    private final boolean fromTheStart;
    private int executors;
    private int tasks;
    private int done;
    private long last = System.nanoTime();

    /**
     * Watches a context that was just made.
     *
     * @param fromTheStart whether no executor was there before; else it cannot be told when the last one goes
     */
    Watch(PrintStream err, boolean fromTheStart) {
        this.err = err;
        this.fromTheStart = fromTheStart;
    }

    static Watch over(SparkContext spark, PrintStream err) {
        // The driver counts as one.
        var watch = new Watch(err, spark.statusTracker().getExecutorInfos().length <= 1);
        spark.addSparkListener(watch);
        return watch;
    }

    /** The tasks of the work that begins, 0 when it has ended. */
    synchronized void begin(int count) {
        tasks = count;
        done = 0;
    }

    @Override
    public synchronized void onExecutorAdded(SparkListenerExecutorAdded added) {
        executors++;
    }

    @Override
    public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        executors--;
        if (tasks == 0) {
            return;
        }
        String reason = removed.reason().lines().findFirst().orElse("").strip().replaceFirst("\\.$", "");
        err.println("casus: executor " + removed.executorId() + " was lost (" + reason
                + "); what it had begun is done again by another, nothing is lost or doubled");
        if (executors == 0 && fromTheStart) {
            err.println(
                    "casus: no executor is left; the job waits until the cluster gives it one. Stopped and submitted"
                            + " again, it goes on from what is done");
        }
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd ended) {
        if (tasks == 0 || !ended.taskInfo().successful()) {
            return;
        }
        done++;
        if (done == tasks || System.nanoTime() - last > PAUSE) {
            last = System.nanoTime();
            err.println("casus: " + done + " of " + tasks + " tasks done");
        }
    }
}
