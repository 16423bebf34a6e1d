package org.casus.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.answer.Answer.Calibration;
import org.casus.answer.Answer.Warning;
import org.casus.documents.Document;
import org.casus.error.Code;
import org.casus.model.LevelModel;
import org.casus.world.Crisis;
import org.casus.world.Level;
import org.casus.world.Side;
import org.casus.world.Snapshot;

/** What lies outside what history covers, and what the model is known to be bad at. */
final class Warnings {
    /** Chances of joining from here on are held against the record of those like it. */
    private static final double HIGH = 0.3;

    /** How many times the share that held a forecast may be before it is called too high. */
    private static final double TOO_HIGH = 1.3;

    private Warnings() {}

    static List<Warning> of(
            Snapshot snapshot,
            Crisis crisis,
            LevelModel model,
            Map<String, String> provenance,
            int subject,
            Side side,
            List<Warning> outside,
            Names names) {
        var list = new ArrayList<Warning>();
        nuclear(snapshot, crisis, subject, side, names, list);
        list.addAll(outside);
        if (crisis.level() == Level.WAR) {
            list.add(new Warning(
                    Code.FEW_WARS.text(),
                    "The war model rests on %d wars with %d joiners; a handful of coalition wars dominate its errors, and it has foretold fewer joiners of large wars than came."
                            .formatted(
                                    model.baseRates().conflicts(),
                                    model.baseRates().attackers()
                                            + model.baseRates().targets())));
        }
        String learntTo = provenance.getOrDefault("learnt_to", "");
        if (!learntTo.isEmpty() && crisis.on().toString().compareTo(learntTo) <= 0) {
            list.add(new Warning(
                    Code.IN_SAMPLE.text(),
                    "The model learnt from conflicts up to " + learntTo
                            + ", so it may have seen this one; for an honest forecast of the past use a hindcast."));
        }
        record(snapshot, crisis, provenance, list);
        return list;
    }

    /** Where forecasts as high as this one held clearly less often than they said. */
    static Optional<Warning> tooHigh(double join, Calibration past) {
        double rate = (double) past.joined() / Math.max(1, past.n());
        return join >= HIGH && past.n() > 0 && rate < join / TOO_HIGH
                ? Optional.of(new Warning(
                        Code.TOO_HIGH.text(),
                        "Past forecasts this high held less often than they said: read %s as nearer %s."
                                .formatted(Words.percent(join), Words.percent(rate))))
                : Optional.empty();
    }

    /** What an article that the user brings does to the answer: nothing yet. */
    static Warning document(Document d) {
        String title = d.title() == null ? "an untitled article" : "\u201c" + d.title() + "\u201d";
        String repairs = switch (d.repairs().size()) {
            case 0 -> "";
            case 1 -> ", after one repair";
            default -> ", after " + d.repairs().size() + " repairs";
        };
        return new Warning(
                Code.DOCUMENT_NOT_WEIGHED.text(),
                "The article " + title + " was read" + repairs
                        + ". Its signals are shown, but moved no number here: no effect of such words was fitted ('casus read' holds its"
                        + " claims against the record).");
    }

    private static void nuclear(
            Snapshot snapshot, Crisis crisis, int subject, Side side, Names names, List<Warning> list) {
        var own = new ArrayList<>(crisis.side(side));
        own.add(subject);
        List<Integer> armed = own.stream().filter(s -> nuclear(snapshot, s)).toList();
        List<Integer> against = crisis.side(side.opposite()).stream()
                .filter(s -> nuclear(snapshot, s))
                .toList();
        if (!armed.isEmpty() && !against.isEmpty()) {
            list.add(new Warning(
                    Code.NUCLEAR_POWERS.text(),
                    "Nuclear powers would stand on both sides (%s against %s). Wars between nuclear powers are almost absent from the record, and the model has no factor for nuclear weapons."
                            .formatted(names.list(armed), names.list(against))));
        }
    }

    private static boolean nuclear(Snapshot snapshot, int state) {
        int i = snapshot.positionOf(state);
        return i >= 0 && snapshot.nuclear(i);
    }

    private static void record(Snapshot snapshot, Crisis crisis, Map<String, String> provenance, List<Warning> list) {
        int year = crisis.on().getYear();
        if (year > 2014) {
            String cost = provenance.getOrDefault("stale_cost_" + crisis.level().word(), "");
            list.add(new Warning(
                    Code.RECENT_RECORD.text(),
                    "The scholarly record of disputes ends in 2014; later ones are Casus's own list, which is not complete."
                            + cost));
        }
        if (year > 2021) {
            list.add(new Warning(
                    Code.RIVALRIES_END.text(),
                    "Rivalries are known to 2020 and taken as lasting; scholars date them with hindsight."));
        }
        int worst = crisis.participants().stream()
                .mapToInt(s -> snapshot.cincYear(snapshot.positionOf(s)))
                .min()
                .orElse(year);
        if (worst < year - 3 && worst > 0) {
            list.add(new Warning(
                    Code.OLD_CAPABILITY.text(),
                    "Military capability is known only to " + worst + " for states in this crisis."));
        }
    }
}
