/// The filters, tests and globals of Jinja2, by their names.
enum Builtins {
    /// All filters.
    static let filters: [String: NativeFunction] = merged([
        DisplayFilters.filters, HTMLFilters.filters, JSONFilters.filters, LinkFilters.filters, NumberFilters.filters,
        ObjectFilters.filters, OrderingFilters.filters, SelectionFilters.filters, SequenceFilters.filters,
        TextFilters.filters, TextLayoutFilters.filters,
    ])

    /// All tests.
    static let tests: [String: NativeFunction] = merged([TypeTests.tests, ValueTests.tests])

    /// All global values.
    static let globals: [String: Value] = [
        "cycler": .object(TypeObject("jinja2.utils.Cycler", TypeFunctions.cycler)),
        "dict": .object(TypeObject("dict", TypeFunctions.dict)),
        "joiner": .object(TypeObject("jinja2.utils.Joiner", TypeFunctions.joiner)),
        "lipsum": .object(FunctionObject("generate_lorem_ipsum", Lipsum.generate)),
        "namespace": .object(TypeObject("jinja2.utils.Namespace", TypeFunctions.namespace)),
        "range": .object(TypeObject("range", TypeFunctions.range)),
    ]

    /// The filters and tests whose results differ from call to call or depend on the context, and those whose results may
    /// be changed or walked once: their calls must not be replaced by a result.
    static let unfoldable: Set<String> = [
        "batch", "dictsort", "filter", "groupby", "items", "list", "map", "random", "reject", "rejectattr", "reverse", "select",
        "selectattr", "slice", "sort", "test", "unique",
    ]

    private static func merged(_ families: [[String: NativeFunction]]) -> [String: NativeFunction] {
        families.reduce(into: [:]) { table, family in table.merge(family) { $1 } }
    }
}
