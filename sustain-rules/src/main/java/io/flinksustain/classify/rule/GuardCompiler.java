package io.flinksustain.classify.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import io.flinksustain.classify.feature.Feature;
import io.flinksustain.classify.feature.FeatureCatalogue;
import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.rule.Verdict.Truth;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/** Makes a {@link Guard} of a checked CEL expression; what it cannot read it leaves to CEL. */
final class GuardCompiler {
  /** Integers up to this are doubles without a loss. */
  private static final long EXACT = 1L << 53;

  private final CelAbstractSyntaxTree ast;
  private final FeatureCatalogue catalogue;

  private GuardCompiler(CelAbstractSyntaxTree ast, FeatureCatalogue catalogue) {
    this.ast = ast;
    this.catalogue = catalogue;
  }

  static Guard of(CelAbstractSyntaxTree ast, FeatureCatalogue catalogue) {
    return new GuardCompiler(ast, catalogue).guard(ast.getExpr());
  }

  private Guard guard(CelExpr expression) {
    return switch (expression.getKind()) {
      case IDENT, SELECT -> flag(expression);
      case CALL -> guard(expression.call().function(), expression.call().args());
      default -> Guard.NONE;
    };
  }

  private Guard guard(String function, List<CelExpr> args) {
    return switch (function) {
      case "_&&_" -> Guard.both(guard(args.get(0)), guard(args.get(1)));
      case "_||_" -> Guard.either(guard(args.get(0)), guard(args.get(1)));
      case "!_" -> Guard.not(guard(args.get(0)));
      case "_<_" -> comparison(args, order -> order < 0);
      case "_<=_" -> comparison(args, order -> order <= 0);
      case "_>_" -> comparison(args, order -> order > 0);
      case "_>=_" -> comparison(args, order -> order >= 0);
      case "_==_" -> comparison(args, order -> order == 0);
      case "_!=_" -> comparison(args, order -> order != 0);
      default -> Guard.NONE;
    };
  }

  private Guard flag(CelExpr expression) {
    Feature feature = feature(expression);
    if (feature == null || !feature.isFlag()) {
      return Guard.NONE;
    }
    return features -> {
      double value = features.value(feature);
      return Double.isNaN(value) ? Truth.UNKNOWN : Truth.of(value != 0);
    };
  }

  /** Zeros of both signs are left to CEL, and so is NaN, which may be a missing feature. */
  private Guard comparison(List<CelExpr> args, IntPredicate meant) {
    ToDoubleFunction<Features> left = number(args.get(0), true);
    ToDoubleFunction<Features> right = number(args.get(1), true);
    return features -> {
      double one = left.applyAsDouble(features);
      double other = right.applyAsDouble(features);
      int order = Double.compare(one, other);
      boolean odd = Double.isNaN(one) || Double.isNaN(other) || one == other != (order == 0);
      return odd ? Truth.UNKNOWN : Truth.of(meant.test(order));
    };
  }

  /**
   * A decimal number.
   *
   * @param compared whether it is compared, where CEL takes whole numbers as well
   */
  private ToDoubleFunction<Features> number(CelExpr expression, boolean compared) {
    return switch (expression.getKind()) {
      case CONSTANT -> constant(expression.constant(), compared);
      case IDENT, SELECT -> number(feature(expression));
      case CALL ->
          ast.getTypeOrThrow(expression.id()).equals(SimpleType.DOUBLE)
              ? number(expression.call().function(), expression.call().args())
              : exactly(Double.NaN);
      default -> exactly(Double.NaN);
    };
  }

  private static ToDoubleFunction<Features> number(Feature feature) {
    return feature == null || feature.isFlag()
        ? exactly(Double.NaN)
        : features -> features.value(feature);
  }

  private static ToDoubleFunction<Features> constant(CelConstant constant, boolean compared) {
    return switch (constant.getKind()) {
      case DOUBLE_VALUE -> exactly(constant.doubleValue());
      case INT64_VALUE ->
          compared && Math.abs(constant.int64Value()) <= EXACT
              ? exactly((double) constant.int64Value())
              : exactly(Double.NaN);
      default -> exactly(Double.NaN);
    };
  }

  private static ToDoubleFunction<Features> exactly(double value) {
    return features -> value;
  }

  private ToDoubleFunction<Features> number(String function, List<CelExpr> args) {
    return switch (function) {
      case "_+_" -> arithmetic(args, (one, other) -> one + other);
      case "_-_" -> arithmetic(args, (one, other) -> one - other);
      case "_*_" -> arithmetic(args, (one, other) -> one * other);
      case "_/_" -> arithmetic(args, (one, other) -> one / other);
      default -> exactly(Double.NaN);
    };
  }

  private ToDoubleFunction<Features> arithmetic(List<CelExpr> args, DoubleBinaryOperator operator) {
    ToDoubleFunction<Features> left = number(args.get(0), false);
    ToDoubleFunction<Features> right = number(args.get(1), false);
    return features ->
        operator.applyAsDouble(left.applyAsDouble(features), right.applyAsDouble(features));
  }

  /** The feature of that name; null when the name is no feature's. */
  private Feature feature(CelExpr expression) {
    return ast.getReference(expression.id())
        .map(reference -> catalogue.get(reference.name()))
        .orElse(null);
  }
}
