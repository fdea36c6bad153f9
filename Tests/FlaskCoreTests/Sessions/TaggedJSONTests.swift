import FlaskCore
import FlaskJSON
import FlaskTemplates
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct TaggedJSONTests {
    static let id = UUID(uuidString: "60597BDC-5DBE-4409-AB38-4309C9A937A6")

    // flask/tests/test_json_tag.py::test_dump_load_unchanged
    @Test(
        arguments: [
            ([" t": [1, 2, 3]], #"{" di":{" t__":[1,2,3]}}"#), ([" t__": "a"], #"{" t__":"a"}"#),
            ([" di": " di"], #"{" di":{" di__":" di"}}"#),
            (["x": [1, 2, 3], "y": 4], #"{"x":[1,2,3],"y":4}"#), (.tuple([1, .tuple([]), [2]]), #"{" t":[1,{" t":[]},[2]]}"#),
            (.bytes([0, 255]), #"{" b":"AP8="}"#), (.markup(Markup("<i>")), #"{" m":"<i>"}"#),
            (.date(Date(timeIntervalSince1970: 784_111_777)), #"{" d":"Sun, 06 Nov 1994 08:49:37 GMT"}"#),
            (.uuid(id ?? UUID()), #"{" u":"60597bdc5dbe4409ab384309c9a937a6"}"#),
            (.bigInteger("9223372036854775808"), "9223372036854775808"),
            ([nil, true, 1.5, "é"], #"[null,true,1.5,"\u00e9"]"#),
        ] as [(SessionValue, String)])
    func valuesComeBack(_ value: SessionValue, _ text: String) throws {
        #expect(TaggedJSON.dumps(value) == text)
        #expect(try TaggedJSON.loads(text) == value)
    }

    @Test(
        arguments: [
            (#"{" d":"junk"}"#, nil), (#"{" b":"!"}"#, .bytes([])), (#"{" x":1}"#, [" x": 1]),
            (#"{" t":1,"y":2}"#, [" t": 1, "y": 2]),
            (#"{" t":"ab"}"#, .tuple(["a", "b"])), (#"{" m":5}"#, .markup(Markup("5"))),
        ] as [(String, SessionValue)])
    func oddTags(_ text: String, _ value: SessionValue) throws {
        #expect(try TaggedJSON.loads(text) == value)
    }

    @Test(arguments: [
        #"{" b":"YQ"}"#, #"{" b":5}"#, #"{" u":"123"}"#, #"{" u":"zz597bdc5dbe4409ab384309c9a937a6"}"#, #"{" t":5}"#,
        #"{" di":[]}"#,
    ])
    func tagsThatDoNotFit(_ text: String) {
        #expect { try TaggedJSON.loads(text) } throws: { ($0 as? FlaskError)?.kind == .invalidSession }
    }
}
