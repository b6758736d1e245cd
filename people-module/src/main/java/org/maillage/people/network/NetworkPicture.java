package org.maillage.people.network;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.OrganisationType;

import java.util.ArrayList;
import java.util.List;

/**
 * The network drawn as columns: each organisation is as high as all that is below it. Lengths are in the units of the drawing.
 *
 * @param cells from left to right, what is above before what is below
 */
record NetworkPicture(int width, int height, List<Cell> cells) {

    private static final int COLUMN = 260;
    private static final int ROW = 22;
    private static final int HIGHEST = 2_600;
    private static final int READABLE = 13;
    private static final double LETTER = 7.2;
    private static final int MARGIN = 16;
    private static final int BEGINNING = 10;

    NetworkPicture {
        cells = List.copyOf(cells);
    }

    /**
     * A rectangle.
     *
     * @param label as much of the name as there is room for; null where there is none
     */
    record Cell(
            String name,
            OrganisationType type,
            int below,
            int x,
            double y,
            int width,
            double height,
            @Nullable String label) {

        /** Where the label stands: half of its height below the middle. */
        public double baseline() {
            return y + height / 2 + 4.5;
        }
    }

    static NetworkPicture of(NetworkTree tree) {
        int leaves = tree.roots().stream().mapToInt(NetworkPicture::leaves).sum();
        int depth = tree.roots().stream().mapToInt(NetworkPicture::depth).max().orElse(0);
        int height = Math.clamp((long) leaves * ROW, ROW, HIGHEST);
        double unit = leaves == 0 ? 0 : (double) height / leaves;
        var cells = new ArrayList<Cell>();
        double y = 0;
        for (var root : tree.roots()) {
            draw(root, 0, y, unit, cells);
            y += leaves(root) * unit;
        }
        return new NetworkPicture(Math.max(1, depth) * COLUMN, height, cells);
    }

    private static void draw(NetworkNode node, int level, double y, double unit, List<Cell> into) {
        double height = leaves(node) * unit;
        into.add(
                new Cell(
                        node.name(),
                        node.type(),
                        node.below().size(),
                        level * COLUMN,
                        rounded(y),
                        COLUMN - 3,
                        rounded(Math.max(0.5, height - Math.min(2, height / 4))),
                        height < READABLE ? null : shortened(node.name())));
        double next = y;
        for (var member : node.members()) {
            draw(member, level + 1, next, unit, into);
            next += leaves(member) * unit;
        }
    }

    private static int leaves(NetworkNode node) {
        return node.members().isEmpty()
                ? 1
                : node.members().stream().mapToInt(NetworkPicture::leaves).sum();
    }

    private static int depth(NetworkNode node) {
        return 1 + node.members().stream().mapToInt(NetworkPicture::depth).max().orElse(0);
    }

    /** Names of one kind begin alike: what is left out stands in the middle. */
    private static String shortened(String name) {
        int room = (int) ((COLUMN - MARGIN) / LETTER);
        int length = name.codePointCount(0, name.length());
        if (length <= room) {
            return name;
        }
        int begun = name.offsetByCodePoints(0, BEGINNING);
        int rest = name.offsetByCodePoints(0, length - (room - BEGINNING - 1));
        return name.substring(0, begun).strip() + "…" + name.substring(rest).strip();
    }

    private static double rounded(double length) {
        return Math.round(length * 10) / 10.0;
    }
}
