package org.casus.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out of a sentence what it only denies of others: "it was Lenin, not Stalin, who", "two treaties, not one, tied them", "not
 * Rome but Berlin". What is said of the one that is meant stays as it is.
 */
final class Contrasts {
    /** Words between the commas. */
    private static final int MOST = 4;

    private Contrasts() {}

    /** The items without contrasts; the same list where there is none. */
    static List<Item> dropped(List<Item> items) {
        List<Item> kept = null;
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            int end = items.get(i).is("not") ? end(items, i) : -1;
            if (end > 0) {
                kept = kept == null ? new ArrayList<>() : kept;
                int start = i > 0 && items.get(i - 1).is(",") ? i - 1 : i;
                kept.addAll(items.subList(from, start));
                from = end;
                i = end - 1;
            }
        }
        if (kept == null) {
            return items;
        }
        kept.addAll(items.subList(from, items.size()));
        return kept;
    }

    /** Where what is only denied ends; negative if it is no contrast. */
    private static int end(List<Item> items, int not) {
        boolean comma = not > 0 && items.get(not - 1).is(",");
        for (int i = not + 1; i < items.size() && i <= not + MOST + 1; i++) {
            Item item = items.get(i);
            if (item.plain() && (Lexis.isVerb(item.norm()) || item.is("only") || item.is("until") || item.is("even"))) {
                return -1;
            }
            if (i > not + 1
                    && item.is("but")
                    && i + 1 < items.size()
                    && items.get(i + 1).mention() != null) {
                return i + 1;
            }
            if (comma && i > not + 1 && (item.is(",") || item.is("."))) {
                return item.is(",") ? i + 1 : i;
            }
        }
        return comma && items.size() <= not + MOST + 1 && items.size() > not + 1 ? items.size() : -1;
    }
}
