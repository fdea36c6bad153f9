import FlaskTemplates
import Testing

/// Methods that change a list or a dictionary: what CPython 3.11 gives, and what the value is then.
@Suite struct MutationTests {
    struct Call: Sendable, CustomTestStringConvertible {
        let name: String
        let receiver: TemplateValue
        let arguments: [TemplateValue]
        let named: [(String, TemplateValue)]
        let expected: String
        let changed: String

        init(
            _ name: String, _ receiver: TemplateValue, _ arguments: [TemplateValue], named: [(String, TemplateValue)] = [],
            _ expected: String, _ changed: String
        ) {
            (self.name, self.receiver, self.arguments, self.named, self.expected) = (
                name, receiver, arguments, named, expected
            )
            self.changed = changed
        }

        var testDescription: String { "\(receiver).\(name)(\(arguments))" }
    }

    @Test(arguments: calls)
    func method(_ call: Call) throws {
        let receiver = call.receiver.thawed()
        #expect(outcome { try receiver.calling(call.name, call.arguments, named: call.named) } == call.expected)
        #expect(try receiver.representation() == call.changed)
    }

    @Test func valuesOfSwiftAreNotChanged() throws {
        let list: TemplateValue = [1, 2]
        let dictionary: TemplateValue = ["a": 1]
        #expect(outcome { try list.calling("append", [3]) } == "!type")
        #expect(outcome { try dictionary.calling("pop", ["a"]) } == "!type")
        #expect(outcome { try TemplateValue.set([1]).calling("add", [2]) } == "!type")
        #expect(try list.representation() == "[1, 2]")
    }

    @Test func copiesShareWhatWasShared() throws {
        let inner: TemplateValue = [1]
        let copy = TemplateValue.list([inner, inner]).thawed()
        let first = try TemplateValue.apply("[]", copy, 0)
        _ = try first.calling("append", [2])
        #expect(try copy.representation() == "[[1, 2], [1, 2]]")
        #expect(try inner.representation() == "[1]")
    }

    private static let calls: [Call] = [
        Call("append", [1], [2], "None", "[1, 2]"),
        Call("clear", [1], [], "None", "[]"),
        Call("extend", [1], ["ab"], "None", "[1, 'a', 'b']"),
        Call("extend", [1], [5], "!type", "[1]"),
        Call("insert", [1, 2], [1, 9], "None", "[1, 9, 2]"),
        Call("insert", [1, 2], [-9, 0], "None", "[0, 1, 2]"),
        Call("insert", [1], [99, 0], "None", "[1, 0]"),
        Call("pop", [1, 2, 3], [], "3", "[1, 2]"),
        Call("pop", [1, 2, 3], [0], "1", "[2, 3]"),
        Call("pop", [1, 2, 3], [-2], "2", "[1, 3]"),
        Call("pop", [], [], "!index", "[]"),
        Call("pop", [1], [5], "!index", "[1]"),
        Call("remove", [1, 2, 1], [1], "None", "[2, 1]"),
        Call("remove", [1], [5], "!value", "[1]"),
        Call("reverse", [1, 2, 3], [], "None", "[3, 2, 1]"),
        Call("sort", [3, 1, 2], [], "None", "[1, 2, 3]"),
        Call("sort", [3, 1, 2], [], named: [("reverse", true)], "None", "[3, 2, 1]"),
        Call("sort", [1, "a"], [], "!type", "[1, 'a']"),
        Call("sort", ["b", "A", "a"], [], "None", "['A', 'a', 'b']"),
        Call("clear", ["a": 1], [], "None", "{}"),
        Call("pop", ["a": 1, "b": 2], ["a"], "1", "{'b': 2}"),
        Call("pop", ["a": 1], ["z"], "!key", "{'a': 1}"),
        Call("pop", ["a": 1], ["z", 0], "0", "{'a': 1}"),
        Call("popitem", ["a": 1, "b": 2], [], "('b', 2)", "{'a': 1}"),
        Call("popitem", [:], [], "!key", "{}"),
        Call("setdefault", ["a": 1], ["a", 2], "1", "{'a': 1}"),
        Call("setdefault", ["a": 1], ["b"], "None", "{'a': 1, 'b': None}"),
        Call("update", ["a": 1], [["a": 2, "b": 3]], "None", "{'a': 2, 'b': 3}"),
        Call("update", ["a": 1], [[.tuple(["x", 1])]], "None", "{'a': 1, 'x': 1}"),
        Call("update", ["a": 1], [], named: [("c", 3)], "None", "{'a': 1, 'c': 3}"),
        Call("update", [:], [[1]], "!type", "{}"),
        Call("update", [:], [["abc"]], "!value", "{}"),
    ]
}
