package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An answer as a post for a website. */
class BriefPostTest {
    private static BriefPost post(String json) {
        return BriefPost.of(json).orElseThrow();
    }

    @Test
    void A01_theSameAnswerMakesTheSamePost() {
        String json = AnswerJson.of(SampleAnswer.plain());
        BriefPost post = post(json);

        assertThat(post(json)).isEqualTo(post);
        assertThat(post.slug()).matches("casus-[0-9a-f]{16}");
        assertThat(post.title()).isEqualTo(SampleAnswer.plain().question().text());
        assertThat(post.html())
                .startsWith("<p><strong>" + new Wording(SampleAnswer.plain()).headline())
                .contains("<h2>Who would join</h2>", "<h2>What to distrust</h2>", "Made by Casus ");
    }

    @Test
    void A02_anotherAnswerToTheSameQuestionHasTheSameSlug() {
        String json = AnswerJson.of(SampleAnswer.plain());
        String other = json.replace("\"model\" : \"", "\"model\" : \"newer ");

        assertThat(post(other).slug()).isEqualTo(post(json).slug());
        assertThat(post(other)).isNotEqualTo(post(json));
        assertThat(post(json.replaceFirst("\"on\" : \"\\d", "\"on\" : \"1")).slug())
                .isNotEqualTo(post(json).slug());
    }

    @Test
    void A03_foreignTextsMakeNoMarkup() {
        BriefPost post =
                post(AnswerJson.of(SampleAnswer.with("<script>alert(1)</script>\" onclick='x'", "<img src=x>")));

        assertThat(post.html()).doesNotContain("<script", "<img").contains("&lt;script&gt;");
        assertThat(post.html().replaceAll("</?(p|strong|h2|ul|li|table|thead|tbody|tr|td|th)>", ""))
                .doesNotContain("<", ">");
    }

    @Test
    void A04_filesOfTheMachineAreNotNamed() {
        String json = AnswerJson.of(SampleAnswer.plain());
        assertThat(post(json).html()).contains("Again: casus ask");
        String own = json.replaceFirst("\"command\" : \"casus ask", "\"command\" : \"casus ask --data /home/ann");
        assertThat(own).contains("/home/ann");
        assertThat(post(own).html()).doesNotContain("/home/ann", "Again:");
    }

    @Test
    void A05_anythingElseIsNoAnswer() {
        assertThat(BriefPost.of("")).isEmpty();
        assertThat(BriefPost.of("{}")).isEmpty();
        assertThat(BriefPost.of("[1]")).isEmpty();
        assertThat(BriefPost.of("{\"question\":{\"text\":\"A?\"},\"candidates\":[]"))
                .isEmpty();
    }
}
