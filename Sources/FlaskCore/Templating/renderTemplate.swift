public import FlaskHTTP
public import FlaskTemplates
import Synchronization

/// Renders templates of the application that is serving: what stands behind `renderTemplate` and its sisters.
///
/// ```swift
/// try renderTemplate("hello.html", name: name, items: ["a", "b"])
/// try renderTemplateString("Hello {{ name }}!", name: name)
/// ```
///
/// Without a label stands the template, then values by name: text, numbers, optionals, arrays, dictionaries, and whatever
/// conforms to `TemplateValueConvertible`. Reference: flask/templating.py, render_template.
@dynamicCallable
public struct TemplateRenderer: Sendable {
    let subject: TemplateSubject

    /// Renders; write it as `renderTemplate("page.html", name: value)`.
    ///
    /// - Parameter arguments: the template without a label, then values by name.
    /// - Returns: the text.
    /// - Throws: a `TemplateError` with its place in the templates.
    public func dynamicallyCall(
        withKeywordArguments arguments: KeyValuePairs<String, any TemplateValueConvertible>
    ) throws -> String {
        let app = Context.required(for: subject.functionName).app
        let template = try subject.template(arguments, app)
        let processed = try app.processedVariables()
        guard processed != nil || SignalCount.isPositive else { return try template.render(arguments) }
        let variables = (processed ?? [:]).merging(arguments.labelled) { $1 }
        return try app.announcing(template, variables) { try template.render(variables) }
    }
}

/// Renders templates piece by piece while the response is sent: what stands behind `streamTemplate`.
///
/// Reference: flask/templating.py, stream_template.
@dynamicCallable
public struct TemplateStreamer: Sendable {
    let subject: TemplateSubject

    /// Begins to render; write it as `streamTemplate("page.html", name: value)`.
    ///
    /// - Parameter arguments: the template without a label, then values by name.
    /// - Returns: the body of a response; the globals of the request stay readable while it is made.
    /// - Throws: a `TemplateError` where the template is not found or is none.
    public func dynamicallyCall(
        withKeywordArguments arguments: KeyValuePairs<String, any TemplateValueConvertible>
    ) throws -> StreamBody {
        let context = Context.required(for: subject.functionName)
        let template = try subject.template(arguments, context.app)
        let variables = (try context.app.processedVariables() ?? [:]).merging(arguments.labelled) { $1 }
        let sequence = ContextualSequence(base: template.stream(variables), context: context)
        guard SignalCount.isPositive else { return context.keeping(StreamBody(sequence)) }
        let event = TemplateEvent(app: context.app, template: template, variables: variables)
        beforeRenderTemplate.send(event, from: context.app)
        return context.keeping(StreamBody(sequence.completed { templateRendered.send(event, from: event.app) }))
    }
}

/// What a renderer's first argument names.
enum TemplateSubject: Sendable {
    case named(function: String)
    case string(function: String)

    var functionName: String {
        switch self {
        case .named(let function), .string(let function): function
        }
    }

    /// The template of the argument without a label.
    func template(
        _ arguments: KeyValuePairs<String, any TemplateValueConvertible>, _ app: Flask
    ) throws -> Template {
        guard let first = arguments.first, first.key.isEmpty else {
            throw TemplateError(.type, "\(functionName) needs a template first, as in \(functionName)(\(example))")
        }
        let value = first.value.templateValue
        switch self {
        case .string:
            guard let source = value.string else { break }
            return try app.jinjaEnvironment.template(fromString: source)
        case .named:
            if let name = value.string { return try app.jinjaEnvironment.template(named: name) }
            guard let names = value.array?.map(\.string), !names.isEmpty, names.allSatisfy({ $0 != nil }) else { break }
            return try app.jinjaEnvironment.selectTemplate(names.compactMap { $0 })
        }
        throw TemplateError(.type, "\(functionName) takes \(expectation) first, not \(value.description)")
    }

    private var example: String {
        switch self {
        case .named: "\"page.html\""
        case .string: "\"Hello {{ name }}\", name: name"
        }
    }

    private var expectation: String {
        switch self {
        case .named: "the name of a template, or a list of names,"
        case .string: "the text of a template"
        }
    }
}

extension KeyValuePairs<String, any TemplateValueConvertible> {
    /// The values that have a name.
    var labelled: [(String, any TemplateValueConvertible)] {
        compactMap { $0.key.isEmpty ? nil : ($0.key, $0.value) }
    }
}

/// Renders a template by name, or the first that exists of a list of names; see ``TemplateRenderer``.
public let renderTemplate = TemplateRenderer(subject: .named(function: "renderTemplate"))

/// Renders the text of a template; see ``TemplateRenderer``.
public let renderTemplateString = TemplateRenderer(subject: .string(function: "renderTemplateString"))

/// Renders a template by name while it is sent; see ``TemplateStreamer``.
public let streamTemplate = TemplateStreamer(subject: .named(function: "streamTemplate"))

/// Renders the text of a template while it is sent; see ``TemplateStreamer``.
public let streamTemplateString = TemplateStreamer(subject: .string(function: "streamTemplateString"))
