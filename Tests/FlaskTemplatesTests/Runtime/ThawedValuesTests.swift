import FlaskTemplates
import Testing

/// Values of Swift that a template may change: it changes copies of its own.
@Suite struct ThawedValuesTests {
    private struct Post: LiveTemplateValue {
        let id: Int

        func templateMember(_ name: String) -> TemplateValue? {
            let names = (0..<id % 3).map { "\(id)-\($0)" }
            return switch name {
            case "tags": names.templateValue
            case "counts": TemplateValue(["n": names.count, "id": id])
            default: nil
            }
        }
    }

    private enum Shown: CaseIterable {
        case list, dictionary

        var expression: String { self == .list ? "{{ post.tags|join('+') }}" : "{{ post.counts.n }}/{{ post.counts.id }}" }

        func text(_ id: Int) -> String {
            self == .list ? (0..<id % 3).map { "\(id)-\($0)" }.joined(separator: "+") : "\(id % 3)/\(id)"
        }
    }

    // What a member makes lives for one expression: the next one may come to stand in the same place.
    @Test(arguments: Shown.allCases)
    private func whatMembersMakeIsNotMixedUp(_ shown: Shown) throws {
        let environment = TemplateEnvironment()
        environment.enable(.expressionStatement)
        let template = try environment.template(
            fromString:
                "{% set seen = [] %}{% for post in posts %}{% do seen.append(1) %}\(shown.expression) {% endfor %}{{ seen|length }}"
        )
        let posts = (1...60).map(Post.init)
        let text = try template.render(["posts": posts.templateValue])
        #expect(text == posts.map { shown.text($0.id) + " " }.joined() + "60")
    }

    @Test func oneListOfTheCallerStaysOne() throws {
        let environment = TemplateEnvironment()
        environment.enable(.expressionStatement)
        let list: TemplateValue = [1]
        let template = try environment.template(
            fromString: "{% do a.x.append(2) %}{% do b.x.append(3) %}{{ a.x }}{{ b.x }}{{ x }}")
        let context: [String: TemplateValue] = ["a": ["x": list], "b": ["x": list], "x": list]
        for _ in 0..<2 { #expect(try template.render(context) == "[1, 2, 3][1, 2, 3][1, 2, 3]") }
    }
}
