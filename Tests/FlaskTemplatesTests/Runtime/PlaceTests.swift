import Testing

@testable import FlaskTemplates

/// What the interpreter assumes of how values and strings are stored.
@Suite struct PlaceTests {
    private static let texts = [
        "", "a", "é", "fourteen bytes", "fifteen bytes a", "sixteen bytes ab", String(repeating: "long ", count: 20),
        String(repeating: "ü", count: 7), String(repeating: "ü", count: 8), "\u{0}\u{0}", "😀😀😀", "a\u{301}",
    ]

    @Test(arguments: texts) func stringsAreReadInPlace(text: String) throws {
        for value in [Value.string(text), .safe(text), .string(String(text.reversed().reversed()))] {
            withUnsafePointer(to: value) { place in
                #expect(place.tag == .string || place.tag == .safe)
                #expect(place.text.bytes.map(Array.init) == Array(text.utf8))
            }
        }
    }

    @Test(arguments: texts) func textsAreComparedWhateverStoresThem(text: String) {
        var roomy = text
        roomy.reserveCapacity(200)
        #expect(roomy.hasSameText(as: text) && text.hasSameText(as: roomy))
        for other in Self.texts { #expect(other.hasSameText(as: roomy) == (Array(other.utf8) == Array(text.utf8))) }
        #expect(!"\u{e9}".hasSameText(as: "e\u{301}"))
    }

    @Test func otherValuesAreReadInPlace() throws {
        let dictionary = DictBox(pairs: [("a", .int(1))])
        let object = NamespaceObject(dictionary)
        withUnsafePointer(to: Value.int(-42)) { #expect($0.tag == .int && $0.integer == -42) }
        withUnsafePointer(to: Value.dict(dictionary)) { #expect($0.dictionary.takeUnretainedValue() === dictionary) }
        withUnsafePointer(to: Value.object(object)) { #expect($0.object.takeUnretainedValue() === object) }
        let others: [Value] = [
            .none, .bool(true), .double(1), .dict(dictionary), .object(object), .list(ListBox([])), .tuple(TupleBox([])),
            .undefined(.notProvided), .element(object, 0),
        ]
        for value in others {
            withUnsafePointer(to: value) { #expect($0.tag != .int && $0.tag != .string && $0.tag != .safe) }
        }
        #expect(MemoryLayout<Value>.size == ValueTag.offset + 1)
    }

    @Test(arguments: ["", "a", "values", "a name of more than fifteen bytes"]) func keysAreReadInPlace(name: String) {
        withUnsafePointer(to: Key(name, behavior: .lenient)) { key in
            #expect(key.dictionaryKey.pointee.hash == Hashing.hash(of: name))
            #expect(key.dictionaryKey.text.pointee == name)
        }
    }
}
