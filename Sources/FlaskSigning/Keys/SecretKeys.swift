/// The secret keys of a signer: the newest signs, all of them verify, so that a key can be replaced without a cut.
///
/// ```swift
/// let keys: SecretKeys = ["key of last year", "key of this year"]
/// ```
///
/// Keys should be long and random, such as 32 bytes of `SystemRandomNumberGenerator`.
/// Reference: itsdangerous/signer.py, _make_keys_list.
public struct SecretKeys: Sendable, Hashable {
    /// The keys from the oldest to the newest; never empty.
    public let oldestToNewest: [[UInt8]]

    /// One key, by its UTF-8 bytes.
    ///
    /// - Parameter key: the key.
    public init(_ key: String) { oldestToNewest = [Array(key.utf8)] }

    /// One key.
    ///
    /// - Parameter key: the key's bytes.
    public init(bytes key: [UInt8]) { oldestToNewest = [key] }

    /// Several keys, by their UTF-8 bytes.
    ///
    /// - Parameter keys: the keys from the oldest to the newest. An empty list is a mistake that stops the process.
    public init(oldestToNewest keys: [String]) { self.init(oldestToNewest: keys.map { Array($0.utf8) }) }

    /// Several keys.
    ///
    /// - Parameter keys: the keys from the oldest to the newest. An empty list is a mistake that stops the process.
    public init(oldestToNewest keys: [[UInt8]]) {
        precondition(!keys.isEmpty, "a signer needs at least one secret key; the list that was given is empty")
        oldestToNewest = keys
    }

    /// The key that signs.
    public var newest: [UInt8] { oldestToNewest[oldestToNewest.count - 1] }
}

extension SecretKeys: ExpressibleByStringLiteral {
    /// One key that stands in the source.
    public init(stringLiteral key: String) { self.init(key) }
}

extension SecretKeys: ExpressibleByArrayLiteral {
    /// Several keys from the oldest to the newest.
    public init(arrayLiteral keys: String...) { self.init(oldestToNewest: keys) }
}

extension SecretKeys: CustomStringConvertible {
    /// How many keys there are; never the keys themselves, so that no log shows them.
    public var description: String { "\(oldestToNewest.count) secret \(oldestToNewest.count == 1 ? "key" : "keys")" }
}

extension SecretKeys: CustomReflectable {
    /// Nothing, so that a dump of a value that holds keys does not show them.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
