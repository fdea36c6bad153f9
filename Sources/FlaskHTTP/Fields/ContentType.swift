/// Facts about media types.
package enum ContentType {
    /// The types outside `text/` that get a charset.
    private static let textTypes: Set<String> = [
        "application/ecmascript", "application/javascript", "application/sql", "application/xml", "application/xml-dtd",
        "application/xml-external-parsed-entity",
    ]

    /// A media type with the charset that its kind calls for.
    ///
    /// Reference: werkzeug/utils.py, get_content_type.
    ///
    /// - Parameters:
    ///   - mimetype: the media type.
    ///   - charset: the charset of text.
    /// - Returns: the value of `Content-Type`; the media type alone where it is no text.
    package static func value(_ mimetype: String, charset: String = "utf-8") -> String {
        let isText =
            mimetype.starts(withASCII: "text/") || textTypes.contains(mimetype)
            || mimetype.utf8.suffix(4).elementsEqual("+xml".utf8)
        return isText ? "\(mimetype); charset=\(charset)" : mimetype
    }

    /// Whether a media type is JSON: `application/json`, or a type built on it such as `application/problem+json`.
    ///
    /// Reference: werkzeug/sansio/request.py, Request.is_json.
    package static func isJSON(_ mimetype: String) -> Bool {
        mimetype == "application/json"
            || (mimetype.starts(withASCII: "application/") && mimetype.utf8.suffix(5).elementsEqual("+json".utf8))
    }
}
