/// Sizes beyond which an operation fails instead of taking all the memory.
enum Limits {
    /// The bytes of a string that one operation makes.
    static let textSize = 1 << 28
    /// The items of a sequence that one operation makes.
    static let itemCount = 1 << 24

    /// Fails where a string of that size is too large.
    static func checkText(_ size: Int) throws {
        if size > textSize { throw TemplateError(.overflow, "a string of \(size) bytes is too large") }
    }

    /// Fails where a sequence of that many items is too large.
    static func checkItems(_ count: Int) throws {
        if count > itemCount { throw TemplateError(.overflow, "a sequence of \(count) items is too large") }
    }
}
