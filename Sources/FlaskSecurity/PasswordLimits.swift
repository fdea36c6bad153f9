/// What a stored hash may make the check take, so that a hostile hash cannot fill the memory or stop the process.
///
/// Werkzeug has no limit of its own: only the 2 GiB of Python's `hashlib.scrypt`.
public struct PasswordLimits: Sendable, Hashable {
    /// How many bytes scrypt may ask for: 132 · n · r · p, as Werkzeug reckons.
    public var memory: Int
    /// How many rounds PBKDF2 may take.
    public var iterations: Int

    /// Limits.
    ///
    /// - Parameters:
    ///   - memory: how many bytes scrypt may ask for: 256 MiB unless stated.
    ///   - iterations: how many rounds PBKDF2 may take: ten million unless stated, which are several seconds.
    public init(memory: Int = 256 << 20, iterations: Int = 10_000_000) {
        self.memory = memory
        self.iterations = iterations
    }
}
