package io.flinksustain.monitor.docs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A page in Markdown.
 *
 * @param targets what it links to and the pictures in it, in their order
 * @param anchors of its headings, as code hosts make them
 */
record Page(List<Target> targets, Set<String> anchors) {
  private static final Parser MARKDOWN =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  /**
   * A link as it is written.
   *
   * @param line that it begins in, from 1
   */
  record Target(int line, String text) {}

  static Page of(String text) {
    Collector found = new Collector();
    MARKDOWN.parse(text).accept(found);
    return new Page(found.targets, found.anchors);
  }

  private static final class Collector extends AbstractVisitor {
    private final List<Target> targets = new ArrayList<>();
    private final Set<String> anchors = new LinkedHashSet<>();
    private final IdGenerator ids = IdGenerator.builder().build();

    @Override
    public void visit(Link link) {
      add(link, link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      add(image, image.getDestination());
    }

    @Override
    public void visit(Heading heading) {
      Words words = new Words();
      heading.accept(words);
      anchors.add(ids.generateId(words.text.toString()));
      visitChildren(heading);
    }

    private void add(Node node, String destination) {
      targets.add(new Target(node.getSourceSpans().get(0).getLineIndex() + 1, destination));
    }
  }

  /** The words of a heading, without what they are dressed in. */
  private static final class Words extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Text part) {
      text.append(part.getLiteral());
    }

    @Override
    public void visit(Code part) {
      text.append(part.getLiteral());
    }
  }
}
