package import FlaskJSON

extension Request {
    /// The content read as JSON, whatever its media type; kept with the request.
    package var jsonContent: Result<JSONValue, JSONError> {
        storage.value(\.json) {
            let bytes = if case .bytes(let bytes) = body { bytes } else { [UInt8]() }
            do throws(JSONError) { return .success(try JSONValue(parsing: bytes)) } catch { return .failure(error) }
        }
    }
}
