import FlaskTemplates
import Testing

/// Dictionaries of many keys, keys of many types, and values nested without bounds.
@Suite struct DictionaryTests {
    private func set(_ dictionary: TemplateValue, _ key: TemplateValue, _ value: TemplateValue) throws {
        _ = try dictionary.calling("update", [.list([.tuple([key, value])])])
    }

    @Test func equalKeysOfDifferentTypesAreOne() throws {
        let dictionary = TemplateValue.dictionary([:]).thawed()
        let keys: [TemplateValue] = [1, 1.0, true, "1", .markup("1"), .tuple([1]), .tuple([1.0]), nil, 0, false, -0.0]
        for (index, key) in keys.enumerated() { try set(dictionary, key, TemplateValue(index)) }
        #expect(try dictionary.representation() == "{1: 2, '1': 4, (1,): 6, None: 7, 0: 10}")
        try set(dictionary, big("1180591620717411303424"), "big")
        #expect(outcome { try .apply("[]", dictionary, 1_180_591_620_717_411_303_424.0) } == "'big'")
        #expect(outcome { try .apply("[]", dictionary, []) } == "!type")
    }

    @Test func keysDifferByCodePointsOnly() throws {
        let dictionary = TemplateValue.dictionary([:]).thawed()
        try set(dictionary, "\u{e9}", 1)
        try set(dictionary, "e\u{301}", 2)
        #expect(dictionary.entries?.count == 2)
    }

    @Test(arguments: [3, 8, 9, 100, 2000])
    func entriesAreFoundAfterRemovals(_ count: Int) throws {
        let dictionary = TemplateValue.dictionary([:]).thawed()
        for index in 0..<count { try set(dictionary, "a key that is long \(index)", TemplateValue(index)) }
        for index in stride(from: 0, to: count, by: 2) {
            _ = try dictionary.calling("pop", ["a key that is long \(index)"])
        }
        for index in 0..<count { try set(dictionary, "k\(index)", TemplateValue(index)) }
        for index in 0..<count {
            #expect(dictionary["a key that is long \(index)"]?.int == (index % 2 == 0 ? nil : index))
            #expect(dictionary["k\(index)"]?.int == index)
        }
        #expect(dictionary.entries?.count == count / 2 + count)
        _ = try dictionary.calling("clear", [])
        #expect(try dictionary.representation() == "{}")
    }

    @Test func deepValuesNeitherOverflowNorLeak() throws {
        var list: TemplateValue = []
        var dictionary: TemplateValue = [:]
        var tuple: TemplateValue = .tuple([])
        for _ in 0..<200_000 {
            list = [list]
            dictionary = ["a": dictionary]
            tuple = .tuple([tuple, list])
        }
        #expect(outcome { TemplateValue(try list.representation()) } == "!recursion")
        #expect(outcome { try .apply("==", list, [list]) } == "!recursion")
        #expect(outcome { try .apply("<", dictionary, 1) } == "!type")
        #expect(outcome { try .apply("in", tuple, [:]) } == "!recursion")
    }

    @Test func operationsAreBounded() {
        #expect(outcome { try .apply("*", "x", 1_000_000_000_000) } == "!overflow")
        #expect(outcome { try .apply("*", [1], 1_000_000_000_000) } == "!overflow")
        #expect(outcome { try .apply("**", 10, 10_000_000_000) } == "!overflow")
        #expect(outcome { try .apply("%", "%1000000000000d", 1) } == "!value")
        #expect(outcome { TemplateValue(try TemplateValue(1).formatted("1000000000000")) } == "!overflow")
        #expect(outcome { try TemplateValue("x").calling("center", [1_000_000_000_000]) } == "!overflow")
    }
}
