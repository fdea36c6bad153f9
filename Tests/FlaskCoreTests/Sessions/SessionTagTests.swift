import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

struct Point: SessionTagged, Equatable {
    static let sessionTag = " p"
    let x: Int, y: Int

    init(x: Int, y: Int) { (self.x, self.y) = (x, y) }

    init?(taggedValue: SessionValue) {
        guard let items = [Int](sessionValue: taggedValue), items.count == 2 else { return nil }
        self.init(x: items[0], y: items[1])
    }

    var taggedValue: SessionValue { [.integer(x), .integer(y)] }
}

/// Tags beyond Flask's own; flask/tests/test_json_tag.py.
@Suite struct SessionTagTests {
    private struct Taken: SessionTagged {
        static let sessionTag = " t"
        var taggedValue: SessionValue { nil }
        init?(taggedValue: SessionValue) { nil }
    }

    private struct Nameless: SessionTagged {
        static let sessionTag = ""
        var taggedValue: SessionValue { nil }
        init?(taggedValue: SessionValue) { nil }
    }

    private static var tags: SessionTags {
        get throws {
            var tags = SessionTags()
            try tags.register(Point.self)
            return tags
        }
    }

    // test_custom_tag, and what the oracle writes with the same tag registered.
    @Test(
        arguments: [
            (Point(x: 1, y: -2).sessionValue, #"{" p":[1,-2]}"#),
            (
                [Point(x: 1, y: 2).sessionValue, .tuple([Point(x: 3, y: 4).sessionValue])],
                #"[{" p":[1,2]},{" t":[{" p":[3,4]}]}]"#
            ),
            ([" p": [1, 2]], #"{" di":{" p__":[1,2]}}"#),
            ([" p": [1, 2], "a": 1], #"{" p":[1,2],"a":1}"#),
            (.tagged(" p", .tuple([1])), #"{" p":{" t":[1]}}"#),
        ] as [(SessionValue, String)])
    func textsAreThoseOfFlask(_ value: SessionValue, _ text: String) throws {
        #expect(TaggedJSON.dumps(value, tags: try Self.tags) == text)
        #expect(try TaggedJSON.loads(text, tags: Self.tags) == value)
    }

    @Test func withoutRegistrationATagIsAKey() throws {
        #expect(try TaggedJSON.loads(#"{" p":[1,2]}"#) == [" p": [1, 2]])
        #expect(TaggedJSON.dumps([" p": [1, 2]]) == #"{" p":[1,2]}"#)
    }

    // test_duplicate_tag
    @Test func tagsAreRegisteredOnce() throws {
        var tags = try Self.tags
        #expect(throws: FlaskError.self) { try tags.register(Point.self) }
        #expect(throws: FlaskError.self) { try tags.register(Taken.self) }
        #expect(throws: FlaskError.self) { try tags.register(Nameless.self) }
    }

    @Test func sessionsKeepThem() async throws {
        let app = Flask("test")
        app.secretKey = "k"
        app.registerSessionTag(Point.self)
        app.route("/set") { () -> String in
            session["where"] = Point(x: 1, y: 2)
            session["all"] = [Point(x: 3, y: 4)]
            return ""
        }
        app.route("/get") { () throws -> String in
            let all: [Point]? = session["all"], point: Point? = session["where"], other: String? = session["where"]
            return "\(point == Point(x: 1, y: 2)) \(all == [Point(x: 3, y: 4)]) \(other == nil) "
                + (try renderTemplateString("{{ session['where'] }}"))
        }
        let client = app.testClient()
        _ = try await client.get("/set")
        #expect(try await client.get("/get").text == "true true true [1, 2]")
    }

    @Test func aTagThatIsNotRegisteredFailsTheRequest() async throws {
        let app = Flask("test"), messages = Messages()
        app.secretKey = "k"
        app.logger = messages.logger
        app.route("/") { () -> String in
            session["where"] = ["deep": [Point(x: 1, y: 2)]]
            return ""
        }
        #expect(try await app.testClient().get("/").statusCode == 500)
        #expect(messages.all.first?.contains("registerSessionTag") == true)
    }
}
