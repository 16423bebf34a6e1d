package org.casus.sites;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.error.Code;
import tools.jackson.databind.JsonNode;

/**
 * A post at a site, as a draft. Writing the same again changes nothing; writing another text under the same slug replaces the
 * draft's, as long as it is one.
 *
 * @param id the site's number of it
 * @param status {@code draft}, or what an editor has made of an unchanged one
 * @param link where it can be seen
 */
public record SiteDraft(Result result, long id, String status, String link) {
    private static final int TRIES = 3;

    /** What writing came to. */
    public enum Result {
        CREATED,
        REPLACED,
        UNCHANGED
    }

    /** What is at the site. */
    private record Post(long id, String status, String link, String title, String content) {
        static Post of(JsonNode node) {
            return new Post(
                    node.path("id").asLong(0),
                    node.path("status").asString(""),
                    node.path("link").asString(""),
                    node.path("title").path("raw").asString(""),
                    node.path("content").path("raw").asString(""));
        }

        SiteDraft as(Result result) {
            return new SiteDraft(result, id, status, link);
        }
    }

    /**
     * Writes a draft.
     *
     * @param slug by which it is found again, so that no second one is made, even where the site's answer is lost
     * @param title plain text
     * @param html cleaned: the site may keep it as it is, scripts included
     * @throws SiteFailure if the user may not write, or the post is no longer a draft
     */
    public static SiteDraft write(Site site, String slug, String title, String html) throws IOException {
        String body = RestJson.JSON.writeValueAsString(RestJson.JSON
                .createObjectNode()
                .put("title", escaped(title))
                .put("content", html)
                .put("slug", slug)
                .put("status", "draft"));
        boolean sent = false;
        for (int attempt = 1; ; attempt++) {
            Optional<Post> there = find(site, slug);
            if (there.isPresent()) {
                Post post = there.get();
                boolean same = post.title.equals(escaped(title))
                        && post.content.strip().equals(html.strip());
                if (same) {
                    return post.as(sent ? Result.CREATED : Result.UNCHANGED);
                }
                return replace(site, post, body);
            }
            try {
                WebAnswer answer = site.post("posts", body);
                sent = true;
                if (answer.status() < 500) {
                    return Post.of(RestJson.object(answer).json()).as(Result.CREATED);
                }
                if (attempt == TRIES) {
                    answer.success();
                }
            } catch (SiteFailure e) {
                throw e;
            } catch (IOException e) {
                sent = true;
                if (attempt == TRIES) {
                    throw new SiteFailure(
                            Code.NO_CONNECTION,
                            "the site did not confirm that it took the draft: " + e.getMessage()
                                    + ". Repeat the command: no second draft will be made",
                            e);
                }
            }
        }
    }

    private static SiteDraft replace(Site site, Post post, String body) throws IOException {
        if (!post.status.equals("draft")) {
            throw new SiteFailure(
                    Code.NO_DRAFT_ANY_MORE,
                    "post " + post.id
                            + " at the site was made from this question before and is no longer a draft (it is "
                            + post.status + "); it is left as it is. Delete it there, or edit it by hand");
        }
        return Post.of(RestJson.object(site.post("posts/" + post.id, body)).json())
                .as(Result.REPLACED);
    }

    private static Optional<Post> find(Site site, String slug) throws SiteFailure {
        List<JsonNode> found = site.list(
                        "posts",
                        Map.of(
                                "slug",
                                slug,
                                "status",
                                "any",
                                "context",
                                "edit",
                                "orderby",
                                "id",
                                "order",
                                "asc",
                                "_fields",
                                "id,status,link,title,content"))
                .items();
        return found.stream().findFirst().map(Post::of);
    }

    /** WordPress takes a title as HTML. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
