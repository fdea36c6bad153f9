public import FlaskCore
public import FlaskTemplates
import Synchronization

/// The templates that were rendered inside `FlaskCore/Flask/capturingTemplates(_:)`, in order.
public final class TemplateCapture: Sendable {
    /// A template that was rendered.
    public struct Rendering: Sendable {
        /// The template's name; `nil` for one made of a text.
        public let name: String?
        /// The template.
        public let template: Template
        /// Its variables: those of the context processors, and those that it was rendered with.
        public let context: [String: TemplateValue]
    }

    private let renderings = Mutex<[Rendering]>([])

    /// What was rendered so far.
    public var all: [Rendering] { renderings.withLock { $0 } }
    /// The names of the templates that have one.
    public var names: [String] { all.compactMap(\.name) }
    /// The last template that was rendered.
    public var last: Rendering? { all.last }

    func add(_ event: TemplateEvent) {
        let rendering = Rendering(name: event.template.name, template: event.template, context: event.context)
        renderings.withLock { $0.append(rendering) }
    }
}

extension Flask {
    /// Notes which templates of the application are rendered while some code runs, and with which variables.
    ///
    /// ```swift
    /// try await app.capturingTemplates { templates in
    ///     try await client.get("/home")
    ///     #expect(templates.names == ["index.html"] && templates.last?.context["title"]?.string == "Home")
    /// }
    /// ```
    ///
    /// Reference: the page of Flask's documentation on signals, `captured_templates`.
    ///
    /// - Parameter body: gets what is noted.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws.
    public func capturingTemplates<Result>(_ body: (TemplateCapture) async throws -> Result) async rethrows -> Result {
        let capture = TemplateCapture()
        return try await templateRendered.connected(to: { capture.add($0) }, sender: self) { try await body(capture) }
    }
}
