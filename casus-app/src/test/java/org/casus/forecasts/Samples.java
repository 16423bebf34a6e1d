package org.casus.forecasts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.casus.answer.QuestionRefused;
import org.casus.report.AnswerJson;
import org.casus.report.SampleAnswer;

/** Answers and days to record. */
final class Samples {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final String CRITERIA = "Chinese troops in combat in Korea, by two news agencies";

    private Samples() {}

    /** A clock that a test can move. */
    static final class Days extends Clock {
        private Instant now = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

        void set(LocalDate day) {
            now = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    static String answer() {
        return AnswerJson.of(SampleAnswer.plain());
    }

    static ForecastDraft draft() throws QuestionRefused {
        return draft("2027-01-01", null);
    }

    static ForecastDraft draft(String resolves, @org.jspecify.annotations.Nullable Double own) throws QuestionRefused {
        return ForecastDraft.of(answer(), CRITERIA, resolves, own, TODAY);
    }

    static ResolutionDraft resolution(String outcome) throws QuestionRefused {
        return ResolutionDraft.of(outcome, null, "https://example.org/news");
    }
}
