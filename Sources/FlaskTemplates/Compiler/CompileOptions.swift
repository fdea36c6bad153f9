/// What the environment tells the compiler.
struct CompileOptions {
    var filters: [String: NativeFunction] = [:]
    var tests: [String: NativeFunction] = [:]
    /// The functions of the application's own tags.
    var tags: [Value] = []
    /// Filters and tests that must not run while compiling.
    var unfoldable: Set<String> = []
    /// What answers operators in place of the engine.
    var intercepted: [InterceptedOperator: NativeFunction] = [:]
    var autoescape = false
    var undefinedBehavior = Undefined.Behavior.lenient
    /// Whether every value that is written goes through the environment's finalize.
    var finalizes = false
    /// Whether output is collected as values.
    var isNative = false
    var isOptimized = true
    var isSandboxed = false
    var policies = Policies()
}
