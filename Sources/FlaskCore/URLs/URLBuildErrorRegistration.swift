public import FlaskRouting

/// What is asked where no rule fits an endpoint and its values.
typealias URLBuildErrorHandler = @Sendable (BuildError, String, RouteValues) throws -> String?

/// Registers functions that `urlFor` asks where it cannot build a URL: what stands behind `app.urlBuildErrorHandler`.
public struct URLBuildErrorRegistration: Sendable {
    let app: Flask

    /// Registers a function; those registered before are asked first.
    ///
    /// Reference: flask/sansio/app.py, App.url_build_error_handlers and App.handle_url_build_error.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gets the error, the endpoint and the values; gives the URL, or `nil` to leave it to the next one. A
    ///     `BuildError` that it throws takes the place of the error.
    public func callAsFunction(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable (_ error: BuildError, _ endpoint: String, _ values: RouteValues) throws -> String?
    ) {
        app.register(at: SourceSite(file: file, line: line)) { $0.urlBuildErrorHandlers.append(function) }
    }
}

extension Flask {
    /// Registers a function that `urlFor` asks where no rule fits, for names that other programs have URLs for.
    ///
    /// ```swift
    /// app.urlBuildErrorHandler { error, endpoint, values in
    ///     endpoint.hasPrefix("docs:") ? "https://docs.example.org/\(endpoint.dropFirst(5))" : nil
    /// }
    /// ```
    public var urlBuildErrorHandler: URLBuildErrorRegistration { URLBuildErrorRegistration(app: self) }

    /// Asks the registered functions for the URL that could not be built.
    func urlAfterError(_ error: BuildError, _ endpoint: String, _ values: RouteValues) throws(FlaskError) -> String {
        var error = error
        for handler in dispatcher.urlBuildErrorHandlers {
            do {
                if let url = try handler(error, endpoint, values) { return url }
            } catch let other as BuildError {
                error = other
            } catch let error as FlaskError {
                throw error
            } catch {
                throw FlaskError(
                    .urlBuilding, "a function of urlBuildErrorHandler failed for the endpoint '\(endpoint)': \(error)",
                    underlying: error)
            }
        }
        throw FlaskError(.urlBuilding, error.description, underlying: error)
    }
}
