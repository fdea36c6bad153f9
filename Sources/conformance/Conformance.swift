/// Answers conformance vectors: one JSON object a line on standard input, one answer a line on standard output.
@main
struct Conformance {
    static let suites: [String: any Suite] =
        [
            "http": HTTPSuite(), "exceptions": ExceptionsSuite(), "json": JSONSuite(), "routing": RoutingSuite(),
            "formparser": FormParserSuite(), "session": SessionSuite(),
        ]
        .merging(templateSuites) { first, _ in first }
        .merging(signingSuites) { first, _ in first }

    static func main() {
        while let line = readLine() {
            guard !line.isEmpty, let json = try? JSONReader.read(line) else { continue }
            let vector = Vector(json: json)
            let answer =
                suites[vector.suite]?.answer(vector) ?? .unsupported("there is no suite \(vector.suite) in this runner")
            print(JSON.members(["id": json["id"] ?? .null, "got": answer.json]).text)
        }
    }
}
