import FlaskHTTP

extension RequestOperation {
    /// The attributes that say what the content is.
    static func contentAttribute(_ name: String, of request: Request) throws -> JSON {
        switch name {
        case "content_type": .text(request.contentType)
        case "mimetype": .string(request.mimetype)
        case "mimetype_params": .mapping(request.mimetypeParameters)
        case "is_json": .bool(request.isJSON)
        case "content_length": request.contentLength.map { .int($0) } ?? .null
        default: throw PythonError("AttributeError")
        }
    }
}
