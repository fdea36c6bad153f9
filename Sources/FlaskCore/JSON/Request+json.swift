public import FlaskHTTP
public import FlaskJSON

extension Request {
    /// The content, which has to be JSON.
    ///
    /// It is parsed once. Reference: werkzeug/wrappers/request.py, Request.json.
    ///
    /// - Throws: `HTTPException`: 415 if the media type is not JSON, 400 if the content is not.
    public var json: JSONValue {
        get throws(HTTPException) { try parsedJSON(force: false) }
    }

    /// The content as JSON.
    ///
    /// Reference: werkzeug/wrappers/request.py, Request.get_json; flask/wrappers.py, Request.on_json_loading_failed.
    ///
    /// - Parameters:
    ///   - force: whether the media type does not matter.
    ///   - silent: whether a wrong type or content gives `nil` instead of an error.
    /// - Returns: the value; `nil` only with `silent`.
    /// - Throws: `HTTPException`: 415 if the media type is not JSON, 400 if the content is not; the position of the
    ///   mistake is told in debug mode only.
    public func getJSON(force: Bool = false, silent: Bool = false) throws(HTTPException) -> JSONValue? {
        do { return try parsedJSON(force: force) } catch {
            if silent { return nil }
            throw error
        }
    }

    /// The content as a value of a type.
    ///
    /// - Parameters:
    ///   - type: the type.
    ///   - force: whether the media type does not matter.
    /// - Returns: the value.
    /// - Throws: `HTTPException`: 415 if the media type is not JSON, 400 if the content is not, or is of another form; then
    ///   the description names the key path. What the type's own decoding throws.
    public func getJSON<Value: Decodable>(as type: Value.Type, force: Bool = false) throws -> Value {
        let value = try parsedJSON(force: force)
        do { return try JSONResponder.current.coder.decode(type, from: value) } catch let error as JSONError {
            throw HTTPException(.badRequest, description: "The JSON object is not of the form that is wanted: \(error)")
        }
    }

    private func parsedJSON(force: Bool) throws(HTTPException) -> JSONValue {
        guard force || isJSON else {
            throw HTTPException(
                .unsupportedMediaType,
                description: "Did not attempt to load JSON data because the request Content-Type was not 'application/json'.")
        }
        switch try jsonContent {
        case .success(let value): return value
        case .failure(let error):
            guard Context.current?.app.dispatcher.debug == true else { throw HTTPException(.badRequest) }
            throw HTTPException(.badRequest, description: "Failed to decode JSON object: \(error)")
        }
    }
}
