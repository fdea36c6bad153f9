package import FlaskJSON

extension Request {
    /// The content read as JSON, whatever its media type; kept with the request.
    ///
    /// - Throws: `HTTPException` as ``getData()``.
    package var jsonContent: Result<JSONValue, JSONError> {
        get throws(HTTPException) {
            let bytes = try getData()
            return storage.value(\.json) {
                do throws(JSONError) { return .success(try JSONValue(parsing: bytes)) } catch { return .failure(error) }
            }
        }
    }
}
