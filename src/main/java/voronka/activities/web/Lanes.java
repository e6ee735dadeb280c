package voronka.activities.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import voronka.activities.web.CalendarView.Item;

/// Puts the activities of a day beside one another where they overlap.
final class Lanes {

    private static final int MOST = 4;

    private Lanes() {}

    static List<Item> of(List<Item> items) {
        var placed = new ArrayList<Item>();
        var group = new ArrayList<Item>();
        var end = 0;
        for (var item : items.stream().sorted(Comparator.comparingInt(Item::from)).toList()) {
            if (item.from() >= end) {
                placed.addAll(beside(group));
                group.clear();
            }
            group.add(item);
            end = Math.max(end, item.to());
        }
        placed.addAll(beside(group));
        return placed;
    }

    private static List<Item> beside(List<Item> group) {
        var ends = new ArrayList<Integer>();
        var lanes = new ArrayList<Integer>();
        for (var item : group) {
            var lane = free(ends, item.from());
            if (lane == ends.size()) {
                ends.add(item.to());
            } else {
                ends.set(lane, Math.max(ends.get(lane), item.to()));
            }
            lanes.add(lane);
        }
        var placed = new ArrayList<Item>();
        for (var i = 0; i < group.size(); i++) {
            placed.add(at(group.get(i), lanes.get(i), ends.size()));
        }
        return placed;
    }

    /// The first lane that is free; there is no room for more than a few.
    private static int free(List<Integer> ends, int from) {
        for (var lane = 0; lane < ends.size(); lane++) {
            if (ends.get(lane) <= from) {
                return lane;
            }
        }
        return Math.min(ends.size(), MOST - 1);
    }

    private static Item at(Item item, int lane, int lanes) {
        return new Item(
                item.id(), item.title(), item.about(), item.time(), item.tone(), item.done(), item.mayMove(), item.from(),
                item.to(), lane, lanes);
    }
}
