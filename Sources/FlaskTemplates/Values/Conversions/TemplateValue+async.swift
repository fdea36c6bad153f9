extension TemplateValue {
    /// A function that templates call; asynchronous renderings wait for what it returns.
    ///
    /// A template that is rendered synchronously gets an error where it calls it. Arguments are read as the types of the
    /// parameters; those of optional type may be left out.
    ///
    /// - Parameters:
    ///   - name: its name in messages.
    ///   - parameters: the names of its parameters, where templates may use them.
    ///   - function: the function.
    /// - Returns: the value.
    public static func asyncFunction<
        each Parameter: TemplateValueReadable & SendableMetatype, Result: TemplateValueConvertible & SendableMetatype
    >(
        _ name: String = "function", parameters: [String] = [],
        _ function: @escaping @Sendable (repeat each Parameter) async throws -> Result
    ) -> TemplateValue {
        TemplateValue(.object(AsyncFunctionObject(name, TypedFunction.call(name, parameters, function))))
    }

    /// A sequence that asynchronous renderings walk: loops item by item, everything else waits for all items.
    ///
    /// Every loop and every filter begins the sequence anew; a template that is rendered synchronously gets an error where it
    /// walks it.
    ///
    /// - Parameter sequence: the sequence.
    /// - Returns: the value.
    public static func asyncSequence<Items: AsyncSequence & Sendable>(_ sequence: Items) -> TemplateValue
    where Items.Element: TemplateValueConvertible {
        TemplateValue(
            .object(
                AsyncSequenceObject {
                    var iterator = sequence.makeAsyncIterator()
                    return { try await iterator.next()?.templateValue.value }
                }))
    }
}
