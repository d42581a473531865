package io.flinksustain.benchmarks.bench.report;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the few elements that a chart needs, in the order in which it is asked to. */
public final class SvgWriter {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  public SvgWriter(int width, int height, String title, String style) {
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace(NAMESPACE);
      attributes("width", width, "height", height, "viewBox", "0 0 " + width + ' ' + height);
      attributes("role", "img");
      element("title", title);
      element("style", style);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write SVG", e);
    }
  }

  public void rectangle(String kind, double x, double y, double width, double height) {
    empty("rect", "class", kind, "x", x, "y", y, "width", width, "height", height);
  }

  void line(String kind, double x1, double y1, double x2, double y2) {
    empty("line", "class", kind, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
  }

  /** Text whose anchor (start, middle or end) is at the point. */
  public void text(String kind, double x, double y, String anchor, String content) {
    element("text", content, "class", kind, "x", x, "y", y, "text-anchor", anchor);
  }

  /** Text that runs upwards, centred at the point. */
  public void upwards(String kind, double x, double y, String content) {
    turned(kind, x, y, "middle", content);
  }

  /** Text that runs upwards and ends at the point, as below a column. */
  public void upTo(String kind, double x, double y, String content) {
    turned(kind, x, y, "end", content);
  }

  private void turned(String kind, double x, double y, String anchor, String content) {
    String turn = "rotate(-90 " + number(x) + ' ' + number(y) + ')';
    element(
        "text", content, "class", kind, "x", x, "y", y, "text-anchor", anchor, "transform", turn);
  }

  public String end() {
    try {
      newLine();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return text + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write SVG", e);
    }
  }

  private void empty(String name, Object... attributes) {
    element(name, "", attributes);
  }

  private void element(String name, String content, Object... attributes) {
    try {
      newLine();
      if (content.isEmpty()) {
        xml.writeEmptyElement(name);
        attributes(attributes);
        return;
      }
      xml.writeStartElement(name);
      attributes(attributes);
      xml.writeCharacters(content);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write SVG", e);
    }
  }

  private void attributes(Object... pairs) throws XMLStreamException {
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      String written = value instanceof Double d ? number(d) : value.toString();
      xml.writeAttribute((String) pairs[i], written);
    }
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
