package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MovesTest {
  private static final Path PAGE = Path.of("../docs/explanation/changes.md");

  @Test
  void everyStateCanBeReached() {
    Set<ChangeState> reached = EnumSet.of(ChangeState.PROPOSED);
    for (int round = 0; round < ChangeState.values().length; round++) {
      Set.copyOf(reached).forEach(state -> next(state).forEach(reached::add));
    }

    assertThat(reached).containsExactlyInAnyOrder(ChangeState.values());
  }

  @Test
  void everyMoveIsMadeSomewhere() {
    assertThat(ChangeMove.values())
        .allSatisfy(
            move ->
                assertThat(ChangeState.values())
                    .anyMatch(state -> Moves.after(state, move).isPresent()));
  }

  @Test
  void whatIsArmedCanAlwaysBeTakenBack() {
    assertThat(ChangeState.values())
        .filteredOn(ChangeState::isArmed)
        .allSatisfy(
            state ->
                assertThat(Moves.after(state, ChangeMove.TAKE_BACK))
                    .contains(ChangeState.ROLLING_BACK));
  }

  @Test
  void onlyAnAcceptedChangeMovesOnceItIsOver() {
    assertThat(ChangeState.values())
        .filteredOn(ChangeState::isEnd)
        .filteredOn(state -> next(state).findAny().isPresent())
        .containsExactly(ChangeState.ACCEPTED);
  }

  @Test
  void onlyAnApprovedChangeBegins() {
    assertThat(ChangeState.values())
        .filteredOn(state -> Moves.after(state, ChangeMove.BEGIN).isPresent())
        .containsExactly(ChangeState.APPROVED);
  }

  @Test
  void anIllegalMoveIsAnError() {
    assertThatThrownBy(() -> Moves.to(ChangeState.REJECTED, ChangeMove.BEGIN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no BEGIN from REJECTED");
  }

  @Test
  void thePageHasTheSameTable() throws IOException {
    List<String> rows =
        Files.readString(PAGE).lines().filter(line -> line.matches("\\| [A-Z_]+ \\|.*")).toList();

    assertThat(rows).map(MovesTest::withoutTheWhen).containsExactlyElementsOf(table());
  }

  /** The first three columns. */
  private static String withoutTheWhen(String row) {
    String[] cells = row.split("\\|");
    return String.join("|", List.of(cells).subList(1, 4));
  }

  private static List<String> table() {
    return Arrays.stream(ChangeState.values())
        .flatMap(state -> Arrays.stream(ChangeMove.values()).map(move -> row(state, move)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> row(ChangeState state, ChangeMove move) {
    String words = move.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Moves.after(state, move).map(to -> " %s | %s | %s ".formatted(state, words, to));
  }

  private static Stream<ChangeState> next(ChangeState state) {
    return Arrays.stream(ChangeMove.values())
        .map(move -> Moves.after(state, move))
        .flatMap(Optional::stream);
  }
}
