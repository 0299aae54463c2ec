package io.github.portonevertx.codegen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes all generated files from the facts. */
final class Generator {
  /** The folder of the generated sources. */
  static final String SOURCES = "src/main/generated/java/";

  private final Facts facts;
  private final List<JavaFile> files = new ArrayList<>();

  private Generator(Facts facts) {
    this.facts = facts;
  }

  /** Returns the generated files: their texts, by their paths from the project's folder. */
  static SortedMap<String, String> generate(Facts facts) {
    Generator generator = new Generator(facts);
    generator.addSources();
    SortedMap<String, String> texts = new TreeMap<>();
    for (JavaFile file : generator.files) {
      texts.put(SOURCES + file.path(), file.text());
    }
    return texts;
  }

  private void addSources() {
    TreeSet<String> areas = new TreeSet<>();
    facts.words().values().forEach(words -> areas.add(words.area()));
    facts.records().values().forEach(shape -> areas.add(shape.area()));
    facts.values().values().forEach(shape -> areas.add(shape.area()));
    TableWriter tables = new TableWriter(facts);
    areas.forEach(area -> files.add(tables.packageInfo(area)));
    files.add(tables.errorWords());
    files.add(tables.currencyDecimals());
    facts.words().values().forEach(words -> files.add(WordsWriter.write(words)));
    facts.unions().values().forEach(union -> files.add(UnionWriter.write(union)));
    RecordWriter records = new RecordWriter(facts);
    facts.records().values().forEach(shape -> files.add(records.write(shape)));
    BuilderWriter builders = new BuilderWriter(facts);
    facts.values().values().forEach(shape -> files.add(builders.value(shape)));
    for (Op op : facts.operations()) {
      if (op.hasRequest() && !op.isByHand("request")) {
        files.add(builders.request(op));
      }
    }
    addCatalogue();
    addGroups();
  }

  private void addCatalogue() {
    CatalogueWriter catalogue = new CatalogueWriter(facts);
    Map<String, List<Op>> byArea = new LinkedHashMap<>();
    for (Op op : facts.operations()) {
      byArea.computeIfAbsent(op.area(), area -> new ArrayList<>()).add(op);
    }
    byArea.forEach((area, operations) -> files.add(catalogue.operations(area, operations)));
    Map<String, List<Shape>> values = new TreeMap<>();
    for (Shape value : facts.values().values()) {
      values.computeIfAbsent(value.area(), area -> new ArrayList<>()).add(value);
    }
    files.add(catalogue.own(facts.own()));
    values.forEach(
        (area, shapes) -> {
          shapes.sort(Comparator.comparing(Shape::name));
          files.add(catalogue.inputs(area, shapes));
        });
  }

  private void addGroups() {
    GroupWriter groups = new GroupWriter(facts);
    Map<String, List<Op>> byGroup = new LinkedHashMap<>();
    for (Op op : facts.allOperations()) {
      byGroup.computeIfAbsent(op.group(), group -> new ArrayList<>()).add(op);
    }
    byGroup.forEach(
        (group, operations) -> {
          if (operations.stream().noneMatch(op -> op.isByHand("group"))) {
            files.add(groups.write(group, operations));
          }
        });
  }
}
