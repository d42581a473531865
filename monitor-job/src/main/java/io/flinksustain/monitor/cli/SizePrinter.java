package io.flinksustain.monitor.cli;

import io.flinksustain.size.Sizing;
import io.flinksustain.size.Traffic;
import io.flinksustain.text.Figures;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Prints an estimate for people: the numbers, what they rest on and what is wrong with them. */
record SizePrinter(PrintWriter out, SizeReport report) {

  void print() {
    traffic(report.sizing());
    out.println();
    line("link", link(report.sizing()));
    line("state", state(report.sizing()));
    line("machines", machines(report.sizing()));
    report.cost().ifPresent(this::cost);
    assumed(report.inputs().assumed());
    report.warnings().forEach(w -> line("warning", w.message() + " [" + w.id() + ']'));
  }

  private void traffic(Sizing sizing) {
    Traffic each = sizing.traffic();
    row("MB/s of each of " + sizing.cluster().machines(), "IN", "OUT");
    row("Kafka", speed(each.source()), speed(each.sink()));
    row("shuffle", speed(each.shuffle()), speed(each.shuffle()));
    row("state, read and written on disk", speed(each.stateRead()), speed(each.stateWrite()));
    row("checkpoints", "", speed(each.checkpoint()));
    row(sum(each.diskShare()), speed(each.in()), speed(each.out()));
  }

  private static String sum(double diskShare) {
    return diskShare == 1
        ? "all over the link"
        : "all over the link, with " + Figures.share(diskShare) + " of the disk";
  }

  private void row(String what, String in, String out) {
    out().println("%-42s%8s%8s".formatted(what, in, out).stripTrailing());
  }

  private static String speed(double bytes) {
    return Figures.number(bytes / 1e6);
  }

  private void line(String what, String text) {
    out.println("%-10s%s".formatted(what, text));
  }

  private static String link(Sizing sizing) {
    return "%s of %s used, %s free"
        .formatted(
            Figures.share(sizing.linkUse()),
            Figures.speed(sizing.cluster().link()),
            Figures.share(Math.max(0, 1 - sizing.linkUse())));
  }

  private static String state(Sizing sizing) {
    String all = Figures.bytes(sizing.work().state().bytes());
    return "%s in all, %s on each machine".formatted(all, Figures.bytes(sizing.stateBytes()));
  }

  private static String machines(Sizing sizing) {
    String free = Figures.share(sizing.cluster().freeShare()) + " of the link free";
    return sizing.fewestMachines().isPresent()
        ? "at least %d for %s; CPU and memory are not counted"
            .formatted(sizing.fewestMachines().getAsInt(), free)
        : "no number of them leaves " + free;
  }

  private void cost(Priced priced) {
    String currency = priced.cost().currency();
    String month = String.format(Locale.ROOT, "%,.2f", priced.cost().perMonth());
    String million = small(priced.cost().perMillion(priced.rate()));
    line(
        "cost",
        "%1$s %2$s a month, %3$s %2$s a million records".formatted(month, currency, million));
    line("prices", "of " + priced.prices().date() + ", " + priced.prices().source());
  }

  /** {@code 0.000333333} is 0.000333. */
  private static String small(double money) {
    return new BigDecimal(money).round(new MathContext(3)).toPlainString();
  }

  private void assumed(List<String> assumed) {
    if (!assumed.isEmpty()) {
      line("assumed", String.join(", ", assumed));
    }
  }
}
