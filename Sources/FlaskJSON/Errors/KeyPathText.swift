/// The path to a value inside another one, as people write it: `users[2].age`.
enum KeyPathText {
    /// Writes a path.
    ///
    /// - Parameter path: the keys from the outside in.
    /// - Returns: the text; empty for no keys.
    static func text(_ path: [any CodingKey]) -> String {
        var output = ""
        for key in path {
            if let index = key.intValue {
                output += "[\(index)]"
            } else {
                output += output.isEmpty ? key.stringValue : "." + key.stringValue
            }
        }
        return output
    }
}

/// The key of an item or of a member, where no type of the application gives one.
struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(_ text: String) { (stringValue, intValue) = (text, nil) }
    init(index: Int) { (stringValue, intValue) = ("Index \(index)", index) }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { self.init(index: intValue) }

    /// The key that Swift gives to what a superclass encodes.
    static let superclass = AnyKey("super")
}
