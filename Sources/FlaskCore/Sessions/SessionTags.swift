/// A type of your own that sessions keep, marked by a tag as Flask's tagged JSON does.
///
/// ```swift
/// struct Point: SessionTagged {
///     static let sessionTag = " p"
///     let x, y: Int
///     var taggedValue: SessionValue { [.integer(x), .integer(y)] }
///     init?(taggedValue: SessionValue) {
///         guard let items: [Int] = .init(sessionValue: taggedValue), items.count == 2 else { return nil }
///         (x, y) = (items[0], items[1])
///     }
/// }
/// app.registerSessionTag(Point.self)
/// session["where"] = Point(x: 1, y: 2)          // {"where":{" p":[1,2]}}
/// ```
///
/// A Python application that registers a `JSONTag` with the same key reads what is written here, and the other way round.
/// Reference: flask/json/tag.py, JSONTag.
public protocol SessionTagged: SessionConvertible {
    /// The key that marks values of the type; Flask's own begin with a space, so that they are seldom taken for data.
    static var sessionTag: String { get }

    /// What stands behind the tag; it may hold everything that sessions keep.
    var taggedValue: SessionValue { get }

    /// Reads what stands behind the tag; `nil` if it does not fit.
    ///
    /// - Parameter taggedValue: the value behind the tag.
    init?(taggedValue: SessionValue)
}

extension SessionTagged {
    /// The value behind its tag.
    public var sessionValue: SessionValue { .tagged(Self.sessionTag, taggedValue) }

    /// Reads a value behind the type's tag.
    ///
    /// - Parameter sessionValue: the value in the session.
    public init?(sessionValue: SessionValue) {
        guard case .tagged(let tag, let value) = sessionValue, tag.utf8.elementsEqual(Self.sessionTag.utf8) else { return nil }
        self.init(taggedValue: value)
    }
}

/// The tags beyond Flask's own that tagged JSON is read and written with.
///
/// Reference: flask/json/tag.py, TaggedJSONSerializer.register.
public struct SessionTags: Sendable {
    /// The tags that Flask has.
    static let standard = [" di", " t", " b", " m", " u", " d"]

    private var own: [String] = []

    /// Makes the set that has Flask's own tags only.
    public init() {}

    /// Adds the tag of a type.
    ///
    /// - Parameter type: the type.
    /// - Throws: ``FlaskError`` of kind `invalidSession` if the tag is empty, or stands for another type already.
    public mutating func register(_ type: (some SessionTagged).Type) throws(FlaskError) {
        let tag = type.sessionTag
        guard !tag.isEmpty, !contains(tag) else {
            throw FlaskError(
                .invalidSession,
                """
                the tag \(tag.debugDescription) of \(type) cannot be registered: it \(tag.isEmpty ? "is empty" : "is taken"); give the \
                type another `sessionTag`
                """)
        }
        own.append(tag)
    }

    /// Whether a key is a tag.
    func contains(_ key: String) -> Bool {
        Self.standard.contains { $0.utf8.elementsEqual(key.utf8) } || isOwn(key)
    }

    /// Whether a key is a tag that was registered.
    func isOwn(_ key: String) -> Bool { own.contains { $0.utf8.elementsEqual(key.utf8) } }

    /// The first tag in a value that was not registered.
    func unknownTag(in value: SessionValue) -> String? {
        switch value {
        case .tagged(let tag, let value): isOwn(tag) ? unknownTag(in: value) : tag
        case .list(let items), .tuple(let items): items.lazy.compactMap(unknownTag).first
        case .object(let object): object.lazy.compactMap { unknownTag(in: $0.value) }.first
        default: nil
        }
    }
}

extension Flask {
    /// Lets sessions keep values of a type of your own behind its tag; call it before the first request.
    ///
    /// Reference: flask/json/tag.py, TaggedJSONSerializer.register.
    ///
    /// - Parameters:
    ///   - type: the type.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func registerSessionTag(_ type: (some SessionTagged).Type, file: StaticString = #fileID, line: UInt = #line) {
        let site = SourceSite(file: file, line: line)
        register { setup throws(FlaskError) in
            do throws(FlaskError) { try setup.sessionTags.register(type) } catch {
                throw FlaskError(.invalidSession, error.message, at: site)
            }
        }
    }
}
