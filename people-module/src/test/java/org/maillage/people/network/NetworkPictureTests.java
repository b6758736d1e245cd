package org.maillage.people.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.maillage.people.network.NetworkPicture.Cell;
import org.maillage.people.published.OrganisationType;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

class NetworkPictureTests {

    @Test
    void isAsHighAsWhatIsBelow() {
        var small = node("Petite", node("A"));
        var large = node("Grande", node("B"), node("C"), node("D"));

        var cells = NetworkPicture.of(tree(node("Tête", small, large))).cells();
        assertThat(cells)
                .extracting(Cell::name, Cell::x, Cell::y)
                .containsExactly(
                        tuple("Tête", 0, 0.0),
                        tuple("Petite", 260, 0.0),
                        tuple("A", 520, 0.0),
                        tuple("Grande", 260, 22.0),
                        tuple("B", 520, 22.0),
                        tuple("C", 520, 44.0),
                        tuple("D", 520, 66.0));
        assertThat(cells).allMatch(cell -> cell.label() != null);
        assertThat(cells.getFirst().height()).isEqualTo(86.0);
    }

    @Test
    void leavesOutNamesForWhichThereIsNoRoom() {
        var crowd =
                IntStream.range(0, 2_000)
                        .mapToObj(i -> node("Centre " + i))
                        .toArray(NetworkNode[]::new);

        var picture = NetworkPicture.of(tree(node("Tête", crowd)));
        assertThat(picture.height()).isEqualTo(2_600);
        assertThat(picture.cells()).filteredOn(cell -> cell.label() != null).hasSize(1);
        assertThat(picture.cells()).allMatch(cell -> cell.height() > 0);
    }

    @Test
    void cutsLongNamesBetweenCharacters() {
        var label = NetworkPicture.of(tree(node("🏠".repeat(60)))).cells().getFirst().label();

        assertThat(label).matches("(?:🏠){10}…(?:🏠)+").hasSizeLessThan(120);
    }

    @Test
    void tellsNamesApartThatBeginAlike() {
        var name = "Fédération des centres sociaux et socioculturels de Nulle-Part (fictive)";

        assertThat(NetworkPicture.of(tree(node(name))).cells().getFirst().label())
                .startsWith("Fédération…")
                .endsWith("Nulle-Part (fictive)");
    }

    @Test
    void drawsNothingWhereThereIsNothing() {
        assertThat(NetworkPicture.of(tree()).cells()).isEmpty();
    }

    @Test
    void countsAnOrganisationOnceWhereverItStands() {
        var shared = node("Partagé");
        var figures = tree(node("Une", shared), node("Autre", shared)).figures();

        assertThat(figures).isEqualTo(new NetworkTree.Figures(3, 0, 0, 0));
    }

    private static NetworkTree tree(NetworkNode... roots) {
        return new NetworkTree(List.of(roots), List.of());
    }

    private static NetworkNode node(String name, NetworkNode... members) {
        var below = new HashSet<UUID>();
        List.of(members)
                .forEach(member -> {
                    below.add(member.id());
                    below.addAll(member.below());
                });
        return new NetworkNode(
                UUID.randomUUID(),
                name,
                OrganisationType.FEDERATION,
                true,
                1,
                false,
                List.of(members),
                below);
    }
}
