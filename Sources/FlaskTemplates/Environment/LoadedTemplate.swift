import Synchronization

/// A template that is compiled: what the environment's cache holds.
final class LoadedTemplate: Sendable {
    let name: String?
    let source: String
    let program: Program
    /// Whether the source is an expression alone.
    let isExpression: Bool
    /// The variables that this template was given when it was loaded.
    let globals: VariableTable
    /// Whether the loader still has the same text.
    let isUpToDate: (@Sendable () -> Bool)?

    /// How long its output was the last time it was rendered: the buffer of the next rendering starts with that size.
    let outputSize = Atomic<Int>(4096)

    init(
        name: String?, source: String, program: Program, isExpression: Bool, globals: VariableTable,
        isUpToDate: (@Sendable () -> Bool)?
    ) {
        self.name = name
        self.source = source
        self.program = program
        self.isExpression = isExpression
        self.globals = globals
        self.isUpToDate = isUpToDate
    }
}
