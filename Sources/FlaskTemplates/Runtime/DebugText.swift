/// What the debug tag shows: the context, and the names of filters and tests.
enum DebugText {
    static func text(context: Value, filters: [String], tests: [String], _ state: RenderState) throws -> String {
        func list(_ names: [String]) -> Value { .list(ListBox(names.map { .string($0) })) }
        let context = try context.representation(state)
        return "{'context': \(context),\n 'filters': \(try list(filters).representation(state)),\n"
            + " 'tests': \(try list(tests).representation(state))}"
    }
}
