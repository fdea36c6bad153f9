import FlaskHTTP
import Testing

// werkzeug/tests/test_datastructures.py::_MutableMultiDictTests
@Suite struct MultiDictionaryTests {
    private let sample = MultiDict([("b", "1"), ("a", "2"), ("b", "3")])

    @Test func readingAKeyGivesItsFirstValue() throws {
        #expect(sample.get("b") == "1" && sample.get("c") == nil && sample.get("c", default: "-") == "-")
        #expect(sample.getList("b") == ["1", "3"] && sample.getList("c") == [])
        #expect(try sample["b"] == "1")
        #expect(sample.keys == ["b", "a"] && sample.values == ["1", "2"] && sample.count == 2)
    }

    @Test func aMissingKeyIsABadRequest() {
        let error = #expect(throws: HTTPException.self) { _ = try sample["<x>"] }
        #expect(error?.kind == .badRequestKeyError && error?.isKind(of: .badRequest) == true && error?.key == "<x>")
        #expect(error?.code == 400)
    }

    @Test func itemsListTheFirstOrEveryValue() {
        #expect(sample.items().map { "\($0)=\($1)" } == ["b=1", "a=2"])
        #expect(sample.items(multi: true).map { "\($0)=\($1)" } == ["b=1", "b=3", "a=2"])
        #expect(sample.toDictionary() == ["b": "1", "a": "2"])
        #expect(sample.toListDictionary() == ["b": ["1", "3"], "a": ["2"]])
    }

    @Test func settingReplacesAndAddingAppends() {
        var dict = sample
        dict.set("b", "9")
        dict.add("a", "4")
        dict.setList("c", ["5", "6"])
        #expect(dict.items(multi: true).map { "\($0)=\($1)" } == ["b=9", "a=2", "a=4", "c=5", "c=6"])
        #expect(dict.setDefault("c", "x") == "5" && dict.setDefault("d", "x") == "x")
        #expect(dict.setListDefault("d", []) == ["x"] && dict.setListDefault("e", ["y", "z"]) == ["y", "z"])
    }

    @Test func poppingRemovesTheKey() throws {
        var dict = sample
        #expect(try dict.pop("b") == "1")
        #expect(!dict.contains("b") && dict.pop("b", default: "-") == "-" && dict.popList("b") == [])
        #expect(throws: HTTPException.self) { try dict.pop("b") }
        let last = try dict.popItem()
        #expect(last.key == "a" && last.value == "2" && dict.isEmpty)
        #expect(throws: HTTPException.self) { try dict.popItem() }
        #expect(dict.popLastList() == nil)
    }

    @Test func aKeyMayHaveNoValue() {
        var dict = MultiDict()
        dict.setList("a", [])
        #expect(dict.contains("a") && dict.get("a") == nil && dict.items().isEmpty)
        #expect(throws: HTTPException.self) { _ = try dict["a"] }
        #expect(throws: HTTPException.self) { try dict.popItem() }
    }

    // werkzeug/tests/test_datastructures.py::TestCombinedMultiDict
    @Test func combiningKeepsTheValuesOfAll() {
        let other = MultiDict([("b", "7"), ("z", "8")])
        let both = MultiDict(combining: [sample, other])
        #expect(both.get("b") == "1" && both.getList("b") == ["1", "3", "7"] && both.get("z") == "8")
        #expect(both == sample | other)
        var third = sample
        third.update([("z", "1")])
        #expect(third.keys == ["b", "a", "z"])
    }

    @Test func equalityIgnoresTheOrderOfKeys() {
        #expect(MultiDict([("a", "1"), ("b", "2")]) == ["b": "2", "a": "1"])
        #expect(MultiDict([("a", "1"), ("a", "2")]) != MultiDict([("a", "2"), ("a", "1")]))
        #expect("\(MultiDict([("a", "1")]))" == #"["a": "1"]"#)
    }

    @Test func keysAreToldApartByTheirBytes() {
        let dict = MultiDict([("\u{E9}", "1"), ("e\u{301}", "2")])
        #expect(dict.count == 2 && dict.get("e\u{301}") == "2")
    }

    @Test func manyKeysBehaveAsFewDo() {
        var dict = MultiDictionary<Int>(), model: [(String, [Int])] = []
        var random = Numbers(seed: 3)
        for _ in 0..<4000 {
            let key = "k\(random.next(below: 40))", value = random.next(below: 100)
            let place = model.firstIndex { $0.0 == key }
            switch random.next(below: 8) {
            case 0..<4:
                dict.add(key, value)
                if let place { model[place].1.append(value) } else { model.append((key, [value])) }
            case 4:
                dict.set(key, value)
                if let place { model[place].1 = [value] } else { model.append((key, [value])) }
            case 5:
                #expect(dict.popLastList()?.key == model.popLast()?.0)
            default:
                #expect(dict.popList(key) == place.map { model.remove(at: $0).1 } ?? [])
            }
            #expect(dict.count == model.count)
            #expect(dict.get(key) == model.first { $0.0 == key }?.1.first)
        }
        #expect(dict.lists.map(\.key) == model.map(\.0) && dict.lists.map(\.values) == model.map(\.1))
    }
}
