public import FlaskRouting

/// A function that may give a URL where none could be built.
typealias URLBuildErrorHandler = @Sendable (FlaskError, String, RouteValues) throws -> String?

extension Flask {
    /// Registers a function that may give a URL for an endpoint that no rule fits.
    ///
    /// ```swift
    /// app.urlBuildErrorHandler { error, endpoint, values in
    ///     endpoint == "docs" ? "https://docs.example.org/" : nil
    /// }
    /// ```
    /// The functions are asked in the order of their registration; the first URL counts, and an error that one throws takes the place
    /// of the first. Reference: flask/sansio/app.py, App.handle_url_build_error.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gets the error, the endpoint and the values; `nil` to leave it to the next one.
    public func urlBuildErrorHandler(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable (_ error: FlaskError, _ endpoint: String, _ values: RouteValues) throws -> String?
    ) {
        register(at: SourceSite(file: file, line: line)) { $0.urlBuildErrorHandlers.append(function) }
    }

    /// The URL that a function gives in place of one that could not be built.
    func url(insteadOf error: FlaskError, _ endpoint: String, _ values: RouteValues) throws(FlaskError) -> String {
        var error = error
        for handler in dispatcher.urlBuildErrorHandlers {
            do {
                if let url = try handler(error, endpoint, values) { return url }
            } catch let thrown as FlaskError {
                error = thrown
            } catch {
                throw FlaskError(
                    .urlBuilding, "a function of urlBuildErrorHandler failed for the endpoint '\(endpoint)': \(error)",
                    underlying: error)
            }
        }
        throw error
    }
}
