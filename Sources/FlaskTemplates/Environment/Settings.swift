/// What an environment is set to: how templates read, and how they render.
struct Settings: Sendable {
    var policies = Policies()
    var undefinedBehavior = Undefined.Behavior.lenient
    var autoescape = Autoescape.off
    var isSandboxed = false, isImmutable = false
    var isNative = false
    var isOptimized = true
    var finalize: NativeFunction?
    var cacheSize = 400
    var reloads = true
    /// How many rounds and calls a rendering may take.
    var fuel: Int?
    /// How many bytes a rendering may write.
    var outputLimit = Int.max
    /// Whether errors while rendering name columns and the nearest variable.
    var explainsErrors = true
}
