import FlaskHTTP

/// An error that a vector names by its Python class, found before the library is asked.
struct PythonError: Error {
    let name: String

    init(_ name: String) { self.name = name }

    /// The class of the Python error that stands for one of this library.
    static func name(of error: any Error) -> String {
        switch error {
        case let error as HTTPException where error.originalError != nil: error.originalError.map(name(of:)) ?? ""
        case let error as HTTPException: error.kind.name
        case let error as HTTPError: name(of: error)
        case let error as PythonError: error.name
        default: "\(type(of: error))"
        }
    }

    private static func name(of error: HTTPError) -> String {
        switch error.kind {
        case .invalidHostName, .invalidEncoding: "UnicodeError"
        case .unknownStatusCode: "LookupError"
        case .formTooLarge: "RequestEntityTooLarge"
        default: "ValueError"
        }
    }
}
