package io.flinksustain.policy;

import io.flinksustain.policy.PolicyOption.Scope;
import io.flinksustain.text.Amount;
import io.flinksustain.text.Range;
import io.flinksustain.text.Words;
import java.util.Comparator;

/** Makes options of each kind of value: words, amounts in a range, and bounds of a knob. */
final class OptionKinds {
  /** The lower of two amounts allows less. */
  static final Comparator<Quantity> LOW_IS_STRICT = Comparator.naturalOrder();

  /** The higher of two amounts allows less. */
  static final Comparator<Quantity> HIGH_IS_STRICT = Comparator.reverseOrder();

  /** No annotation sets it. */
  static final Comparator<Quantity> NO_ANNOTATION = null;

  private OptionKinds() {}

  static <E extends Enum<E>> PolicyOption<E> word(
      Class<E> type, Scope scope, Comparator<E> order, String name, String value, String prose) {
    Field field = new Field(name, Words.list(type), value, prose);
    return new PolicyOption<>(field, scope, new WordParser<>(type), order);
  }

  /** Of a job, or of each of its knobs as well; the range is what the field takes. */
  static PolicyOption<Quantity> amount(
      Amount amount, Scope scope, Comparator<Quantity> order, Field field) {
    Range range = new Range(amount, field.takes());
    return new PolicyOption<>(
        field,
        scope,
        (knob, text) -> range.parse(text).map(value -> new Quantity(value, text)),
        order);
  }

  static PolicyOption<Quantity> bound(String name, Comparator<Quantity> order, String prose) {
    Field field = new Field(name, "a value of the knob", "none", prose);
    return new PolicyOption<>(field, Scope.KNOB, Knobs::parse, order);
  }
}
