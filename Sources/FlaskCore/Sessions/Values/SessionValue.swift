public import FlaskTemplates

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A value in a session: what JSON has, and what Flask's sessions keep beyond it.
///
/// Tuples, bytes, HTML, UUIDs and dates come back as what they were put in as, also where Python reads or wrote the session.
/// Reference: flask/json/tag.py.
public indirect enum SessionValue: Sendable {
    /// Nothing: Python's `None`.
    case null
    /// A truth value.
    case bool(Bool)
    /// An integer of at most 64 bits.
    case integer(Int)
    /// An integer beyond 64 bits, by its decimal digits.
    case bigInteger(String)
    /// A float.
    case double(Double)
    /// A text.
    case string(String)
    /// A list.
    case list([SessionValue])
    /// A tuple of Python.
    case tuple([SessionValue])
    /// A mapping of texts to values.
    case object(SessionObject)
    /// Bytes.
    case bytes([UInt8])
    /// HTML that is not escaped again.
    case markup(Markup)
    /// A UUID.
    case uuid(UUID)
    /// An instant; what is below a second gets lost in the cookie.
    case date(Date)
    /// A value of a type of your own behind its tag; see ``SessionTagged``.
    case tagged(String, SessionValue)
}

extension SessionValue: Equatable {
    /// Whether two values are of one kind and equal; texts by their bytes.
    ///
    /// - Parameters:
    ///   - left: a value.
    ///   - right: another.
    /// - Returns: true if they are equal.
    public static func == (left: SessionValue, right: SessionValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.double(let left), .double(let right)): left == right
        case (.string(let left), .string(let right)), (.bigInteger(let left), .bigInteger(let right)):
            left.utf8.elementsEqual(right.utf8)
        case (.markup(let left), .markup(let right)): left.html.utf8.elementsEqual(right.html.utf8)
        case (.list(let left), .list(let right)), (.tuple(let left), .tuple(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        case (.bytes(let left), .bytes(let right)): left == right
        case (.uuid(let left), .uuid(let right)): left == right
        case (.date(let left), .date(let right)): left == right
        case (.tagged(let leftTag, let left), .tagged(let rightTag, let right)):
            leftTag.utf8.elementsEqual(rightTag.utf8) && left == right
        default: false
        }
    }
}

extension SessionValue {
    /// The text, also of HTML; `nil` if it is none.
    public var string: String? {
        switch self {
        case .string(let text): text
        case .markup(let markup): markup.html
        default: nil
        }
    }

    /// The items of a list or tuple; `nil` if it is none.
    public var items: [SessionValue]? {
        switch self {
        case .list(let items), .tuple(let items): items
        default: nil
        }
    }

    /// The members of a mapping; `nil` if it is none.
    public var object: SessionObject? { if case .object(let object) = self { object } else { nil } }
}
