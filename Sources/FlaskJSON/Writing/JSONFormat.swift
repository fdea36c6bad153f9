/// How JSON text is laid out: the options of Python's `json.dumps`, with its defaults.
///
/// Reference: json/__init__.py, dumps.
public struct JSONFormat: Sendable, Hashable {
    /// Whether characters outside ASCII, and the delete character, are written as `\uXXXX`.
    public var ensureASCII = true
    /// Whether the members of objects are written by their keys' order: by code points, or by value for integers.
    public var sortKeys = false
    /// What each level is indented by; everything stands on one line if it is `nil`.
    public var indent: String?
    /// What stands between two items; `nil` stands for `,` where lines are indented, else for a comma and a space.
    public var itemSeparator: String?
    /// What stands between a key and its value.
    public var keySeparator = ": "

    /// Makes a layout.
    ///
    /// - Parameters:
    ///   - ensureASCII: whether characters outside ASCII are escaped.
    ///   - sortKeys: whether members are sorted.
    ///   - indent: what each level is indented by.
    ///   - itemSeparator: what stands between two items.
    ///   - keySeparator: what stands between a key and its value.
    public init(
        ensureASCII: Bool = true, sortKeys: Bool = false, indent: String? = nil, itemSeparator: String? = nil,
        keySeparator: String = ": "
    ) {
        self.ensureASCII = ensureASCII
        self.sortKeys = sortKeys
        self.indent = indent
        self.itemSeparator = itemSeparator
        self.keySeparator = keySeparator
    }

    /// On one line without spaces, keys in their order.
    public static let compact = JSONFormat(itemSeparator: ",", keySeparator: ":")
}
