/// Middleware that checks responses against HTTP while an application is developed, and tells what is wrong with them.
///
/// ```swift
/// app.responder = LintMiddleware(app.responder)
/// ```
/// The responses are sent as they are. Reference: werkzeug/middleware/lint.py, LintMiddleware.
public struct LintMiddleware: Responder {
    /// Something that a response should not be like.
    public struct Problem: Sendable, Hashable, CustomStringConvertible {
        /// The method and path of the request.
        public let request: String
        /// What is wrong, with which value.
        public let message: String
        /// Both in one line.
        public var description: String { "\(request): \(message)" }
    }

    private let responder: any Responder
    private let report: @Sendable (Problem) -> Void

    /// Wraps a responder.
    ///
    /// - Parameters:
    ///   - responder: what is checked.
    ///   - report: is told of each problem; writes to the standard error unless given.
    public init(_ responder: any Responder, report: (@Sendable (Problem) -> Void)? = nil) {
        self.responder = responder
        self.report = report ?? { StandardError.print("HTTP: \($0)") }
    }

    /// Answers the request, and checks the response.
    ///
    /// - Parameter request: the request.
    /// - Returns: what the wrapped responder says.
    /// - Throws: what the wrapped responder throws.
    public func respond(to request: Request) throws -> Reply {
        let name = "\(request.method) \(request.path)", method = request.method
        return try responder.respond(to: request).map { response in
            for message in ResponseLint(response, method).messages { report(Problem(request: name, message: message)) }
            return counting(response, name)
        }
    }

    /// The response, whose stream is measured against its length.
    private func counting(_ response: Response, _ name: String) -> Response {
        guard case .stream(let stream) = response.body, let length = stream.length ?? response.contentLength else {
            return response
        }
        var response = response
        response.body = .stream(
            stream.counting { [report] sent in
                guard sent != length else { return }
                report(Problem(request: name, message: "the stream made \(sent) bytes, but \(length) were announced"))
            })
        return response
    }
}

extension StreamBody {
    /// The stream with a function that gets how many bytes it made, when it ends well.
    fileprivate func counting(_ report: @escaping @Sendable (Int) -> Void) -> StreamBody {
        let base = start
        var stream = self
        stream.start = {
            let next = base(), counter = ByteCounter()
            return {
                let piece = try await next()
                if let piece { counter.add(piece.count) } else { report(counter.value) }
                return piece
            }
        }
        return stream
    }
}
