public import FlaskTemplates

/// Renders templates whose values are asynchronous: what stands behind `renderTemplateAsync`.
///
/// ```swift
/// try await renderTemplateAsync("users.html", users: TemplateValue.asyncSequence(database.users()))
/// ```
///
/// Templates may call asynchronous functions and walk asynchronous sequences; the view waits without blocking a thread.
/// `streamTemplate` waits in the same way. Reference: flask/templating.py, render_template; jinja2's `enable_async`.
@dynamicCallable
public struct AsyncTemplateRenderer: Sendable {
    let subject: TemplateSubject

    /// Renders; write it as `renderTemplateAsync("page.html", name: value)`.
    ///
    /// - Parameter arguments: the template without a label, then values by name.
    /// - Returns: the text.
    /// - Throws: a `TemplateError` with its place in the templates.
    public func dynamicallyCall(
        withKeywordArguments arguments: KeyValuePairs<String, any TemplateValueConvertible>
    ) async throws -> String {
        let app = Context.required(for: subject.functionName).app
        let template = try subject.template(arguments, app)
        let processed = try app.processedVariables()
        guard processed != nil || SignalCount.isPositive else { return try await template.renderAsync(arguments) }
        let variables = (processed ?? [:]).merging(arguments.labelled) { $1 }
        return try await app.announcing(template, variables) { try await template.renderAsync(variables) }
    }
}

/// Renders a template by name and waits for what is asynchronous; see ``AsyncTemplateRenderer``.
public let renderTemplateAsync = AsyncTemplateRenderer(subject: .named(function: "renderTemplateAsync"))

/// Renders the text of a template and waits for what is asynchronous; see ``AsyncTemplateRenderer``.
public let renderTemplateStringAsync = AsyncTemplateRenderer(subject: .string(function: "renderTemplateStringAsync"))
