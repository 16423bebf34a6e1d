package org.casus.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.answer.StateRef;
import org.casus.answer.TieProfile;
import org.casus.answer.TieProfile.Clash;
import org.casus.answer.TieProfile.Pact;
import org.casus.answer.TieProfile.Rule;
import org.casus.answer.TieProfile.Weight;
import org.casus.world.Source;

/** A tie profile as one self-contained page: no scripts, nothing loaded, printable, in light and dark. */
public final class TiePage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1b1d21; --paper: #fff; --soft: #5b616b; --line: #d9dce1;
              --friendly: #2b6cb0; --hostile: #c2410c; --silent: #b4b9c2; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --paper: #16181c; --soft: #a0a6b0;
              --line: #363a42; --friendly: #63a4e8; --hostile: #f0824a; --silent: #5a606b; } }
            body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
              max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; overflow-wrap: break-word; }
            h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
            p { margin: .5rem 0; } ul { padding-left: 1.2rem; margin: .3rem 0; } li { margin: .4rem 0; }
            .soft, cite { color: var(--soft); font-size: .85rem; font-style: normal; } cite a { color: inherit; }
            figure { margin: 1rem 0; overflow-x: auto; } svg { width: 100%; min-width: 36rem; height: auto; display: block; }
            svg text { font: 13px system-ui, sans-serif; fill: var(--ink); } svg .year { fill: var(--soft); text-anchor: middle; }
            .grid { stroke: var(--line); } .friendly { fill: var(--friendly); } .hostile { fill: var(--hostile); }
            .silent { fill: url(#unknown); } .hatch { stroke: var(--silent); stroke-width: 2; }
            .key { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin: 0 .2em 0 .8em; }
            .table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); }
            th { font-weight: 600; } td:first-child { white-space: nowrap; } a { color: var(--friendly); }
            code { font-size: .9rem; }
            @media screen and (max-width: 40rem) { td { display: block; border: 0; padding: 0; } th { display: none; }
              td:first-child { color: var(--soft); padding-top: .5rem; } tr { display: block; border-bottom: 1px solid var(--line); } }
            @media print { :root { --ink: #000; --paper: #fff; --soft: #444; --line: #ccc; --friendly: #2b6cb0;
              --hostile: #c2410c; --silent: #aaa; color-scheme: light; } body { font-size: 11px; max-width: none; padding: 0; }
              svg { min-width: 0; } svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
              li, tr, figure { break-inside: avoid; } h2 { break-after: avoid; } }
            """;

    private final TieProfile profile;
    private final Set<String> listed;
    private final StringBuilder out = new StringBuilder();

    private TiePage(TieProfile profile) {
        this.profile = profile;
        listed = profile.sources().stream().map(Source::id).collect(Collectors.toSet());
    }

    /** The whole page. */
    public static String of(TieProfile profile) {
        return new TiePage(profile).render();
    }

    private String render() {
        String title = Html.escape(TieText.title(profile));
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        out.append(title).append(": the tie</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        out.append("<h1>").append(title).append("</h1>\n");
        soft(profile.from() + " to " + profile.to());
        out.append("<p>").append(Html.escape(TieSummary.of(profile))).append("</p>\n");
        profile.notes().forEach(this::soft);
        figure();
        heading("Alliances");
        bullets(profile.alliances().stream().map(this::pact).toList(), "alliances");
        heading("Wars");
        clashes(profile.wars(), "wars");
        heading("Militarised disputes");
        clashes(profile.disputes(), "disputes");
        heading(PoliticsWording.CONFLICTS);
        bullets(
                profile.armedConflicts().stream()
                        .map(f -> Html.escape(PoliticsWording.fighting(f)) + cite(f.source()))
                        .toList(),
                "armed_conflicts");
        heading("Rivalry");
        bullets(
                profile.rivalries().stream()
                        .map(r -> Html.escape(TieWording.rivalry(r, profile)) + cite(r.source()))
                        .toList(),
                "rivalries");
        capability();
        heading("Distance and border");
        bullets(place(), "contiguity");
        heading("Regimes and powers");
        bullets(List.of(regime(profile.a()), regime(profile.b()), powers(profile.a()), powers(profile.b())), "regimes");
        heading("Leaders");
        bullets(List.of(leader(profile.a()), leader(profile.b())), "leaders");
        dealings();
        heading("Former rulers");
        bullets(
                profile.colonial().stream()
                        .map(c -> Html.escape(TieWording.colonial(c)) + cite(c.source()))
                        .toList(),
                "colonial");
        heading("Not known");
        bullets(TieWording.gaps(profile).stream().map(Html::escape).toList(), "");
        soft(TieSummary.covers(profile));
        sources();
        return out.append("</body>\n</html>\n").toString();
    }

    private void heading(String text) {
        out.append("<h2>").append(Html.escape(text)).append("</h2>\n");
    }

    private void soft(String text) {
        out.append("<p class=\"soft\">").append(Html.escape(text)).append("</p>\n");
    }

    private void figure() {
        out.append("<figure>\n").append(TieSvg.of(profile));
        out.append(
                "<figcaption class=\"soft\">Time line:<span class=\"key\" style=\"background:var(--friendly)\"></span>"
                        + "binds or brings together<span class=\"key\" style=\"background:var(--hostile)\"></span>sets apart"
                        + "<span class=\"key\" style=\"background:repeating-linear-gradient(45deg,var(--silent) 0 2px,transparent"
                        + " 2px 5px)\"></span>not known; blank: none on record</figcaption>\n</figure>\n");
    }

    /** Items that are already escaped, or that none is on record. */
    private void bullets(List<String> items, String kind) {
        if (items.isEmpty()) {
            out.append("<p>").append(TieText.none(profile, kind)).append("</p>\n");
            return;
        }
        out.append("<ul>\n");
        items.forEach(i -> out.append("<li>").append(i).append("</li>\n"));
        out.append("</ul>\n");
    }

    private String cite(String source) {
        String all = Arrays.stream(source.split(" ", -1))
                .filter(s -> !s.isEmpty())
                .map(this::link)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : " <cite>[" + all + "]</cite>";
    }

    private String link(String citation) {
        String id = Source.idOf(citation);
        String text = Html.escape(citation);
        return listed.contains(id) ? "<a href=\"#s-" + Html.escape(id) + "\">" + text + "</a>" : text;
    }

    private String pact(Pact p) {
        var lines = new ArrayList<String>();
        lines.add(PactWording.signed(p));
        lines.addAll(PactWording.pledges(p));
        if (TieLines.defence(p)) {
            lines.add(PactWording.response(p));
        }
        lines.add(p.conditions());
        return "<strong>" + Html.escape(p.treaty()) + "</strong>, " + PactWording.inForce(p, profile.to()) + "<br>"
                + Html.escape(String.join(" ", lines)) + cite(p.source());
    }

    private void clashes(List<Clash> clashes, String kind) {
        if (clashes.isEmpty()) {
            bullets(List.of(), kind);
            return;
        }
        out.append("<div class=\"table\"><table>\n<tr><th>When</th><th>How they stood</th></tr>\n");
        for (Clash c : clashes) {
            String name = c.name().isEmpty() ? "" : "<strong>" + Html.escape(c.name()) + "</strong>: ";
            row(TieWording.met(c), name + Html.escape(TieWording.clash(c, profile)) + cite(c.source()));
        }
        out.append("</table></div>\n");
    }

    private void row(String first, String second) {
        out.append("<tr><td>").append(first).append("</td><td>").append(second).append("</td></tr>\n");
    }

    private void capability() {
        heading("Capability");
        TieProfile.Balance balance = profile.capability();
        if (balance == null) {
            out.append("<p>Not known.</p>\n");
            return;
        }
        soft("Share of the world's military, economic and human means (CINC).");
        out.append("<div class=\"table\"><table>\n");
        var weights = new ArrayList<>(balance.decades());
        weights.remove(balance.latest());
        weights.add(balance.latest());
        for (Weight w : weights) {
            String sources = (w.a() == null ? "" : w.a().source()) + " " + (w.b() == null ? "" : w.b().source());
            row(String.valueOf(w.year()), Html.escape(TieWording.weight(w, profile)) + cite(sources));
        }
        out.append("</table></div>\n");
    }

    private List<String> place() {
        var items = new ArrayList<String>();
        var distance = profile.distance();
        items.add(Html.escape(TieWording.distance(distance)) + (distance == null ? "" : cite(distance.source())));
        profile.contiguity()
                .forEach(b -> items.add(Html.escape(
                                TieText.capital(TieWording.border(b.type())) + ", " + TieWording.borderSpan(b, profile))
                        + cite(b.source())));
        if (profile.contiguity().isEmpty()) {
            items.add("Common border, or at most 400 miles of water between them: "
                    + TieText.none(profile, "contiguity").replaceFirst("N", "n"));
        }
        return items;
    }

    private void dealings() {
        heading(DealingsWording.VOTES);
        if (profile.votes().isEmpty()) {
            out.append("<p>Not known.</p>\n");
        } else {
            out.append("<div class=\"table\"><table>\n");
            profile.votes()
                    .forEach(v -> row(
                            String.valueOf(v.year()),
                            Html.escape(DealingsWording.votes(v, profile))
                                    + cite(v.a().source() + " " + v.b().source())));
            out.append("</table></div>\n");
        }
        heading("International organisations");
        bullets(
                List.of(
                        profile.organizations().isEmpty()
                                ? "Shared: not known"
                                : Html.escape(DealingsWording.organizations(profile.organizations()))
                                        + cite(profile.organizations().getLast().source())),
                "organizations");
        heading("Trade");
        bullets(List.of("Between the two: not known", trade(profile.a()), trade(profile.b())), "trade");
    }

    private String trade(StateRef state) {
        var trade = DealingsWording.of(profile, state);
        return Html.escape(DealingsWording.trade(state, trade)) + (trade == null ? "" : cite(trade.source()));
    }

    private String leader(StateRef state) {
        var ruler = PoliticsWording.of(profile, state);
        return Html.escape(PoliticsWording.leader(state, ruler, profile)) + (ruler == null ? "" : cite(ruler.source()));
    }

    private String regime(StateRef state) {
        Rule rule = TieText.rule(profile, state);
        return Html.escape(TieWording.regime(state, rule)) + (rule == null ? "" : cite(rule.source()));
    }

    private String powers(StateRef state) {
        String sources = profile.powers().stream()
                .filter(p -> p.state().equals(state))
                .map(p -> p.source())
                .collect(Collectors.joining(" "));
        return Html.escape(TieWording.powers(state, profile)) + cite(sources);
    }

    private void sources() {
        heading("Sources");
        out.append("<ul class=\"soft\">\n");
        for (Source s : profile.sources()) {
            String described = Html.escape(TieText.described(s));
            boolean web = s.address().startsWith("https://") || s.address().startsWith("http://");
            out.append("<li id=\"s-").append(Html.escape(s.id())).append("\"><code>");
            out.append(Html.escape(s.id())).append("</code> ");
            out.append(web ? "<a href=\"" + Html.escape(s.address()) + "\">" + described + "</a>" : described);
            out.append("</li>\n");
        }
        out.append("</ul>\n<p class=\"soft\">Again: <code>")
                .append(Html.escape(profile.command()))
                .append("</code></p>\n");
    }
}
