package org.casus.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private final AtomicInteger worked = new AtomicInteger();
    private final Memory memory = new Memory(10_000);

    /** An answer that takes 4,000 bytes with what it may take when packed. */
    private final Callable<Rendered> work = () -> {
        worked.incrementAndGet();
        return Rendered.of("text/plain", "a".repeat(3000).getBytes(StandardCharsets.US_ASCII));
    };

    @Test
    void a01WhatWasAskedIsNotWorkedOutAgain() throws Exception {
        assertThat(memory.get("a", work)).isSameAs(memory.get("a", work));
        assertThat(worked).hasValue(1);
    }

    @Test
    void a02WhatWasAskedLongestAgoMakesRoom() throws Exception {
        memory.get("a", work);
        memory.get("b", work);
        memory.get("a", work);
        memory.get("c", work);
        assertThat(worked).hasValue(3);
        memory.get("a", work);
        assertThat(worked).hasValue(3);
        memory.get("b", work);
        assertThat(worked).hasValue(4);
    }

    @Test
    void a03WhatIsQuicklyWorkedOutIsKeptFromTheSecondAskingOn() throws Exception {
        memory.getQuick("a", work);
        memory.getQuick("a", work);
        assertThat(worked).hasValue(2);
        memory.getQuick("a", work);
        assertThat(worked).hasValue(2);
    }

    @Test
    void a04ManyQuickOnesAskedOncePushNothingOut() throws Exception {
        memory.get("kept", work);
        for (int i = 0; i < 100; i++) {
            memory.getQuick("once " + i, work);
        }
        memory.get("kept", work);
        assertThat(worked).hasValue(101);
    }

    @Test
    void a05FailuresAreToldAndNotKept() throws Exception {
        assertThatThrownBy(() -> memory.get("a", () -> {
                    throw Problem.of(404, "There is none.");
                }))
                .isInstanceOf(Problem.class);
        assertThat(memory.get("a", work)).isNotNull();
    }
}
