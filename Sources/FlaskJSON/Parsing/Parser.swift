/// Reads one JSON text.
///
/// Nesting is kept on a stack of its own, so that a text cannot use up the thread's. Messages and positions are those
/// of CPython's scanner. Reference: Modules/_json.c of CPython 3.11, for its messages.
struct Parser {
    /// An array or object that is being read: where its values and keys begin.
    private struct Frame {
        let isObject: Bool
        let firstValue: Int
        let firstKey: Int
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private let maximumDepth: Int
    var position = 0
    private var frames: [Frame] = []
    private var values: [JSONValue] = []
    private var keys: [String] = []

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ maximumDepth: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
    }

    /// Reads a whole text.
    ///
    /// - Parameters:
    ///   - bytes: the text in UTF-8.
    ///   - maximumDepth: how deeply arrays and objects may be nested.
    /// - Returns: the value.
    /// - Throws: ``JSONError`` with the position.
    static func parse(_ bytes: ArraySlice<UInt8>, _ maximumDepth: Int) throws(JSONError) -> JSONValue {
        let result: Result<JSONValue, JSONError> = bytes.withUnsafeBufferPointer { bytes in
            var parser = Parser(bytes, maximumDepth)
            do throws(JSONError) { return .success(try parser.document()) } catch { return .failure(error) }
        }
        return try result.get()
    }

    private mutating func document() throws(JSONError) -> JSONValue {
        skipSpace()
        while true {
            guard let value = try begin() else { continue }
            guard let whole = try finish(value) else { continue }
            skipSpace()
            if position < bytes.count { throw fault("Extra data", position) }
            return whole
        }
    }

    /// Reads what stands at a value's place: the value, or `nil` if it is an array or object whose first value comes now.
    private mutating func begin() throws(JSONError) -> JSONValue? {
        guard position < bytes.count else { throw fault("Expecting value", position) }
        switch bytes[position] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try open(isObject: true, end: UInt8(ascii: "}"))
        case UInt8(ascii: "["): return try open(isObject: false, end: UInt8(ascii: "]"))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "N"): return try word("NaN", .double(.nan))
        case UInt8(ascii: "I"): return try word("Infinity", .double(.infinity))
        default: return try number()
        }
    }

    private mutating func open(isObject: Bool, end: UInt8) throws(JSONError) -> JSONValue? {
        if frames.count == maximumDepth {
            throw fault("Arrays and objects are nested more than \(maximumDepth) deep", position, .depth)
        }
        position += 1
        skipSpace()
        if take(end) { return isObject ? .object(JSONObject()) : .array([]) }
        frames.append(Frame(isObject: isObject, firstValue: values.count, firstKey: keys.count))
        if isObject { try key() }
        return nil
    }

    /// Puts a value where it belongs and closes what ends behind it: the whole value, or `nil` if another comes now.
    private mutating func finish(_ value: JSONValue) throws(JSONError) -> JSONValue? {
        var value = value
        while let frame = frames.last {
            values.append(value)
            skipSpace()
            if take(UInt8(ascii: ",")) {
                skipSpace()
                if frame.isObject { try key() }
                return nil
            }
            guard take(frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                throw fault("Expecting ',' delimiter", position)
            }
            value = close(frame)
        }
        return value
    }

    private mutating func close(_ frame: Frame) -> JSONValue {
        frames.removeLast()
        defer { values.removeLast(values.count - frame.firstValue) }
        guard frame.isObject else { return .array(Array(values[frame.firstValue...])) }
        defer { keys.removeLast(keys.count - frame.firstKey) }
        let count = values.count - frame.firstValue
        return .object(
            JSONObject(
                (0..<count).map { .init(key: keys[frame.firstKey + $0], value: values[frame.firstValue + $0]) }))
    }

    /// Reads a key and its colon.
    private mutating func key() throws(JSONError) {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            throw fault("Expecting property name enclosed in double quotes", position)
        }
        keys.append(try string())
        skipSpace()
        guard take(UInt8(ascii: ":")) else { throw fault("Expecting ':' delimiter", position) }
        skipSpace()
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        guard hasWord(word) else { throw fault("Expecting value", position) }
        position += word.utf8CodeUnitCount
        return value
    }

    /// Whether a word stands at the position.
    func hasWord(_ word: StaticString) -> Bool {
        guard position + word.utf8CodeUnitCount <= bytes.count else { return false }
        return word.withUTF8Buffer { bytes[position..<position + $0.count].elementsEqual($0) }
    }

    @inline(__always)
    private mutating func skipSpace() {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    @inline(__always)
    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }
}
