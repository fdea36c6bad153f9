import FlaskCore
import FlaskHTTP

/// The content of a test request and its type.
struct TestContent {
    let bytes: [UInt8]
    let type: String?

    init(bytes: [UInt8], type: String?) {
        self.bytes = bytes
        self.type = type
    }

    /// Takes the one content that was given.
    ///
    /// - Returns: `nil` if none was.
    /// - Throws: ``TestClientError`` if more than one was given, or what encoding JSON throws.
    init?(data: [UInt8]?, text: String?, form: KeyValuePairs<String, String>?, json: (any Encodable)?) throws {
        let given = [data != nil, text != nil, form != nil, json != nil].filter { $0 }.count
        guard given <= 1 else {
            throw TestClientError(message: "a request has one content: give one of `data`, `text`, `form` and `json`")
        }
        if let data {
            (bytes, type) = (data, nil)
        } else if let text {
            (bytes, type) = (Array(text.utf8), nil)
        } else if let form {
            bytes = Array(QueryString.encode(form.map { ($0.key, $0.value) }).utf8)
            type = "application/x-www-form-urlencoded"
        } else if let json {
            (bytes, type) = (Array(try JSONProvider().dumps(json).utf8), "application/json")
        } else {
            return nil
        }
    }
}
