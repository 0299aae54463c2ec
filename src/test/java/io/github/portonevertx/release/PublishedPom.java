package io.github.portonevertx.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The elements that Maven Central asks for in a pom. */
final class PublishedPom {
  private static final List<String> REQUIRED =
      List.of(
          "groupId",
          "artifactId",
          "name",
          "description",
          "url",
          "licenses/license/name",
          "licenses/license/url",
          "developers/developer/name",
          "scm/connection",
          "scm/developerConnection",
          "scm/url");

  private PublishedPom() {}

  /** Returns a text for each element that is missing or wrong. */
  static List<String> problems(String version, byte[] pom) throws IOException {
    List<String> problems = new ArrayList<>();
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(pom));
      XPath path = XPathFactory.newInstance().newXPath();
      for (String element : REQUIRED) {
        if (path.evaluate("/project/" + element, document).isBlank()) {
          problems.add("missing in the pom: " + element);
        }
      }
      if (!path.evaluate("/project/version", document).equals(version)) {
        problems.add("another version in the pom than " + version);
      }
    } catch (ParserConfigurationException | SAXException | XPathExpressionException e) {
      problems.add("the pom cannot be read: " + e);
    }
    return problems;
  }
}
