import FlaskTemplates
import Testing

/// Conversions from and to Swift.
@Suite struct TemplateValueTests {
    private struct Row: Encodable {
        var id: Int
        var name: String
        var nickname: String?
        var tags: [String]
        var scores: [String: Double]
    }

    private enum Shape: Encodable {
        case circle(radius: Double)
        case none
    }

    private final class Chain: Encodable {
        var next: Chain?
        private enum CodingKeys: CodingKey { case next }
    }

    private struct User: LiveTemplateValue {
        let id: Int

        func templateMember(_ name: String) throws -> TemplateValue? {
            switch name {
            case "id": TemplateValue(id)
            case "broken": throw TemplateError(.foreign, "no")
            default: nil
            }
        }

        var templateHTML: String? { "<b>\(id)</b>" }
    }

    private final class Animal: LiveTemplateValue {
        let name: String
        init(_ name: String) { self.name = name }
        func templateMember(_ name: String) -> TemplateValue? { nil }
    }

    private func text(_ value: TemplateValue) throws -> String { try value.representation() }

    // jinja2 hands filters, tests and functions the very object of the context: flask/docs/templating.rst, custom filters.
    @Test func filtersGetLiveValuesBack() throws {
        let environment = TemplateEnvironment()
        environment.filter("number") { (user: User) in user.id }
        environment.filter("called") { (animal: Animal?) in animal?.name ?? "nobody" }
        environment.test("same") { (left: Animal, right: Animal) in left === right }
        environment.filter("total") { (users: [User]) in users.reduce(0) { $0 + $1.id } }
        let rex = Animal("rex"), tom = Animal("tom")
        let variables: [String: any TemplateValueConvertible] = [
            "user": User(id: 7), "users": [User(id: 1), User(id: 2)], "rex": rex, "tom": tom, "pets": [rex, tom],
        ]
        func render(_ source: String) throws -> String {
            try environment.template(fromString: source).render(variables)
        }
        #expect(try render("{{ user|number }} {{ users[1]|number }} {{ users|map('number')|list }}") == "7 2 [1, 2]")
        #expect(try render("{% for user in users %}{{ user|number }},{% endfor %}{{ users|total }}") == "1,2,3")
        #expect(
            try render("{{ rex|called }} {{ none|called }} {{ nobody|called }} {{ pets[0]|called }}") == "rex nobody nobody rex")
        #expect(
            try render("{{ pets[1] is same(tom) }} {{ rex is same(tom) }} {{ pets|first is same(rex) }}") == "True False True")
        for source in ["{{ 5|number }}", "{{ rex|number }}", "{{ user|called }}", "{{ none|number }}"] {
            #expect(throws: TemplateError.self) { try render(source) }
        }
    }

    @Test func literals() throws {
        let value: TemplateValue = ["a": 1, "b": [1.5, true, nil, "x"]]
        #expect(try text(value) == "{'a': 1, 'b': [1.5, True, None, 'x']}")
        #expect(try text(["z": 1, "a": 2, "z": 3]) == "{'z': 3, 'a': 2}")
    }

    @Test func swiftValuesConvert() throws {
        #expect(try text(TemplateValue(UInt64.max)) == "18446744073709551615")
        #expect(try text(TemplateValue(Int8(-5))) == "-5")
        #expect(try text(TemplateValue("abc".dropFirst())) == "'bc'")
        #expect(try text(TemplateValue(["b": 1, "a": 2])) == "{'a': 2, 'b': 1}")
        #expect(try text(TemplateValue(["b": "x", "a": "y"])) == "{'a': 'y', 'b': 'x'}")
        #expect(try text(TemplateValue([10: "x", 9: "y"])) == "{9: 'y', 10: 'x'}")
        #expect(try text(TemplateValue([Int?.some(1), nil])) == "[1, None]")
        #expect(try text(TemplateValue(1..<4)) == "range(1, 4)")
        #expect(try text(TemplateValue(1...4)) == "range(1, 5)")
        #expect(try text(TemplateValue(Set([3, 1, 2]))) == "{1, 2, 3}")
    }

    @Test func encodableValuesConvert() throws {
        let rows = [
            Row(id: 1, name: "a", nickname: "x", tags: ["t"], scores: ["z": 1, "b": 2.5]),
            Row(id: 2, name: "b", nickname: nil, tags: [], scores: [:]),
            Row(id: 3, name: "c", nickname: "y", tags: [], scores: [:]),
        ]
        for _ in 0..<2 {
            let value = try TemplateValue(encoding: rows)
            #expect(
                try text(value) == "[{'id': 1, 'name': 'a', 'nickname': 'x', 'tags': ['t'], 'scores': {'b': 2.5, 'z': 1.0}}, "
                    + "{'id': 2, 'name': 'b', 'tags': [], 'scores': {}}, "
                    + "{'id': 3, 'name': 'c', 'nickname': 'y', 'tags': [], 'scores': {}}]")
            #expect(value.array?[2]["nickname"]?.string == "y")
            #expect(value.array?[1]["nickname"] == nil)
        }
        #expect(try text(TemplateValue(encoding: Shape.circle(radius: 2))) == "{'circle': {'radius': 2.0}}")
        #expect(try text(TemplateValue(encoding: Shape.none)) == "{'none': {}}")
        #expect(try text(TemplateValue(encoding: "x")) == "'x'")
        #expect(try text(TemplateValue(encoding: Int?.none)) == "None")
    }

    @Test func manyKeysOfAnEncodableTypeAreFound() throws {
        struct Wide: Encodable {
            var a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8, i = 9
            var last: Int?
        }
        for wide in [Wide(last: 10), Wide(last: nil), Wide(last: 11)] {
            let value = try TemplateValue(encoding: wide)
            #expect(value["i"]?.int == 9)
            #expect(value["last"]?.int == wide.last)
        }
    }

    @Test func valuesWithinThemselvesAreRefused() {
        let chain = Chain()
        chain.next = chain
        defer { chain.next = nil }
        #expect(outcome { try TemplateValue(encoding: chain) } == "!recursion")
    }

    @Test func liveObjectsAreReadOnDemand() throws {
        let users = TemplateValue([User(id: 1), User(id: 2)])
        #expect(users.array?.count == 2)
        #expect(users.array?[1]["id"]?.int == 2)
        #expect(users.array?[1]["name"] == nil)
        #expect(outcome { try .apply("[]", .apply("[]", users, 0), "id") } == "1")
        #expect(outcome { try .apply("[]", .apply("[]", users, 0), "broken") } == "!foreign")
        #expect(outcome { try .apply("+", .markup("<i>"), .apply("[]", users, 1)) } == "Markup('<i><b>2</b>')")
    }

    @Test func valuesAreReadBack() {
        #expect(String(templateValue: "x") == "x")
        #expect(String(templateValue: 1) == nil)
        #expect(Int(templateValue: true) == 1)
        #expect(Double(templateValue: 2) == 2)
        #expect([Int](templateValue: [1, 2]) == [1, 2])
        #expect([Int](templateValue: .tuple([1, "x"])) == nil)
        #expect([Int](templateValue: .range(0, 3)) == [0, 1, 2])
        #expect([String: Int](templateValue: ["a": 1]) == ["a": 1])
        #expect(Int?(templateValue: nil) == .some(nil))
        #expect(TemplateValue.markup("<b>").html == "<b>")
    }
}
