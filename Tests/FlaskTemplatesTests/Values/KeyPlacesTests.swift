import FlaskTemplates
import Testing

struct KeyPlacesTests {
    /// A rendering looks for keys where it found them last: other dictionaries have them elsewhere, or not at all.
    @Test func keysAreFoundInDictionariesOfDifferentShapes() throws {
        let rows: [TemplateValue] = try [
            ["a": 1, "b": 2], ["b": 3, "a": 4], ["c": 5, "b": 6, "a": 7], ["b": 8], [:],
            TemplateValue(encoding: Dictionary(uniqueKeysWithValues: (0..<40).map { ("k\($0)", $0) })),
            ["a": 9, "b": 10],
        ]
        let template = try TemplateEnvironment().template(
            fromString: "{% for row in rows %}{{ row.a }}-{{ row.b }}-{{ row.k7 }}{{ 'A' if row.a }};{% endfor %}")
        #expect(try template.render(["rows": rows]) == "1-2-A;4-3-A;7-6-A;-8-;--;--7;9-10-A;")
    }
}
