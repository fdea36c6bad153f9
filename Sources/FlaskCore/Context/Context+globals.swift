public import FlaskHTTP

/// The request that is being served.
///
/// Ends the program with advice when no request is active; ask ``hasRequestContext()`` where that may be.
public var request: Request { Context.requiredRequest(for: "request") }

/// Values that live as long as the request; see ``Globals``.
///
/// Ends the program with advice when no context is active.
public var g: Globals { Context.required(for: "g").g }

/// The application that is serving the request.
///
/// Ends the program with advice when no context is active.
public var currentApp: Flask { Context.required(for: "currentApp").app }

/// Whether a request is active, so that ``request`` may be read.
///
/// - Returns: true inside views, hooks and request contexts.
public func hasRequestContext() -> Bool { Context.current?.request != nil }

/// Whether a context is active, so that ``g`` and ``currentApp`` may be read.
///
/// - Returns: true inside requests and application contexts.
public func hasAppContext() -> Bool { Context.current != nil }
