/// The suite `http`: header fields, URLs, cookies, requests and responses.
struct HTTPSuite: Suite {
    /// What an operation of the suite is: it returns the value, or throws the error that the vector names.
    typealias Operation = @Sendable (Vector) throws -> JSON

    static let operations: [String: Operation] =
        HeaderOperations.table
        .merging(URLOperations.table) { $1 }
        .merging(MessageOperations.table) { $1 }

    func answer(_ vector: Vector) -> Answer {
        guard let operation = Self.operations[vector.operation] else {
            return .unsupported("the suite http has no operation \(vector.operation)")
        }
        do { return .value(try operation(vector)) } catch { return .error(PythonError.name(of: error)) }
    }
}
