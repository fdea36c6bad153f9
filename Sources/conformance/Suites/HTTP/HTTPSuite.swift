import FlaskHTTP

/// The suite `http`: header fields, URLs, cookies, requests and responses.
struct HTTPSuite: Suite {
    /// What an operation of the suite is: it returns the value, or throws the error that the vector names.
    typealias Operation = @Sendable (Vector) throws -> JSON

    static let operations: [String: Operation] = HeaderOperations.table

    func answer(_ vector: Vector) -> Answer {
        guard let operation = Self.operations[vector.operation] else {
            return .unsupported("the suite http has no operation \(vector.operation)")
        }
        do {
            return .value(try operation(vector))
        } catch let failure as PythonError {
            return .error(failure.name)
        } catch let error as HTTPError {
            return .error(Self.pythonName(of: error))
        } catch {
            return .unsupported("\(error)")
        }
    }

    /// The class of the Python error that stands for one of this library.
    static func pythonName(of error: HTTPError) -> String {
        if case .unsatisfiableRange = error.kind { return "RequestedRangeNotSatisfiable" }
        return "ValueError"
    }
}

/// An error that a vector names by its Python class.
struct PythonError: Error {
    let name: String

    init(_ name: String) { self.name = name }
}
