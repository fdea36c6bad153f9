import FlaskHTTP

/// The Python names of errors.
enum PythonError {
    static func name(of error: any Error) -> String {
        switch error {
        case let error as HTTPException where error.originalError != nil: error.originalError.map(name(of:)) ?? ""
        case let error as HTTPException: error.kind.name
        case let error as HTTPError:
            switch error.kind {
            case .invalidHostName, .invalidEncoding: "UnicodeError"
            case .unknownStatusCode: "LookupError"
            case .unsatisfiableRange: "RequestedRangeNotSatisfiable"
            case .invalidURL, .invalidHeaderValue, .invalidStatus, .invalidEntityTag, .negativeAge, .invalidMediaType:
                "ValueError"
            }
        case let error as Named: error.name
        default: "\(type(of: error))"
        }
    }

    /// An error that a vector's fields lead to before the library is asked.
    struct Named: Error {
        let name: String
    }
}
