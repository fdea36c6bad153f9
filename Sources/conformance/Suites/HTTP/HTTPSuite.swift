/// The suite `http`: what Werkzeug's functions on headers, URLs and messages do.
struct HTTPSuite: Suite {
    /// Carries out the operation of a vector; what it throws becomes the answer's error.
    typealias Operation = @Sendable (Vector) throws -> JSON

    static let operations: [String: Operation] = HeaderOperations.table

    func answer(_ vector: Vector) -> Answer {
        guard let operation = Self.operations[vector.operation] else {
            return .unsupported("there is no operation \(vector.operation)")
        }
        do {
            return .value(try operation(vector))
        } catch {
            return .error(PythonError.name(of: error))
        }
    }
}
