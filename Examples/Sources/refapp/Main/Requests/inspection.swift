import Flask

/// All that a request says of itself.
func inspection() -> JSONObject {
    let request = request
    return whereabouts(request).merging(routing(request)).merging(content(request)).merging(preferences(request))
        .merging(conditions(request))
}

private func whereabouts(_ request: Request) -> JSONObject {
    [
        "method": .string(request.method.rawValue), "path": .string(request.path), "full_path": .string(request.fullPath),
        "script_root": .string(request.scriptRoot), "root_path": .string(request.rootPath), "url": .string(request.url),
        "base_url": .string(request.baseURL), "url_root": .string(request.rootURL), "host_url": .string(request.hostURL),
        "host": .string(request.host), "scheme": .string(request.scheme), "is_secure": .bool(request.isSecure),
        "query": .string(String(latin1: request.queryString)), "args": JSONValue(lists: request.args),
    ]
}

private func routing(_ request: Request) -> JSONObject {
    let arguments = (request.viewArguments ?? RouteArguments()).map {
        JSONObject.Member(key: $0.name, value: JSONValue($0.value))
    }
    return [
        "endpoint": JSONValue(request.endpoint), "blueprint": JSONValue(request.blueprint),
        "blueprints": JSONValue(request.blueprints), "view_args": .object(JSONObject(arguments)),
        "rule": JSONValue(request.urlRule?.text),
    ]
}

private func content(_ request: Request) -> JSONObject {
    [
        "cookies": JSONValue(lists: request.cookies), "mimetype": .string(request.mimetype),
        "mimetype_params": JSONValue(request.mimetypeParameters), "content_length": JSONValue(request.contentLength),
        "is_json": .bool(request.isJSON), "user_agent": .string(request.userAgent), "referrer": JSONValue(request.referrer),
        "origin": JSONValue(request.origin), "x_custom": JSONValue(request.headers["X-Custom"]),
    ]
}

private func preferences(_ request: Request) -> JSONObject {
    let accepted = request.acceptMIMETypes
    return [
        "accept": JSONValue(accepted), "accept_html": .bool(accepted.acceptsHTML), "accept_json": .bool(accepted.acceptsJSON),
        "languages": JSONValue(request.acceptLanguages), "encodings": JSONValue(request.acceptEncodings),
        "charsets": JSONValue(request.acceptCharsets), "authorization": credentials(request.authorization),
    ]
}

private func credentials(_ authorization: Authorization?) -> JSONValue {
    guard let authorization else { return .null }
    return [
        "type": .string(authorization.scheme), "parameters": JSONValue(authorization.parameters),
        "token": JSONValue(authorization.token),
    ]
}

private func conditions(_ request: Request) -> JSONObject {
    let caching = request.cacheControl
    let control: JSONObject = [
        "max_age": JSONValue(caching.maxAge), "no_cache": .bool(caching.noCache),
        "only_if_cached": .bool(caching.onlyIfCached), "text": .string(caching.headerValue),
    ]
    let unmodified = request.ifNoneMatch
    return [
        "cache_control": .object(control),
        "if_none_match": JSONValue(unmodified.strong.union(unmodified.weak).sorted()), "any_match": .bool(unmodified.isStar),
        "if_match": JSONValue(request.ifMatch.strong.sorted()), "range": JSONValue(request.range?.headerValue),
        "if_modified_since": JSONValue(request.ifModifiedSince?.description),
        "if_range": .string(request.ifRange?.headerValue ?? ""), "pragma": JSONValue(Array(request.pragma)),
    ]
}

extension String {
    /// Bytes as the characters of the same numbers.
    fileprivate init(latin1 bytes: [UInt8]) {
        self.init(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}
