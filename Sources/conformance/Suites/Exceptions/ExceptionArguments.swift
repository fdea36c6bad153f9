import FlaskHTTP

/// The arguments of an exception's constructor, by position and by name.
struct ExceptionArguments {
    private let vector: Vector

    init(_ vector: Vector) { self.vector = vector }

    func exception(of kind: HTTPException.Kind) throws -> HTTPException {
        switch kind {
        case .requestRedirect: return .requestRedirect(to: argument("new_url", at: 0)?.string ?? "")
        case .badRequestKeyError: return keyError()
        case .methodNotAllowed:
            let methods = argument("valid_methods", at: 0)?.array?.compactMap { $0.string.map(HTTPMethod.init(rawValue:)) }
            return .methodNotAllowed(validMethods: methods ?? [], description: argument("description", at: 1)?.string)
        case .requestedRangeNotSatisfiable:
            let description = argument("description", at: 2)?.string
            guard let length = argument("length", at: 0)?.int else { return HTTPException(kind, description: description) }
            return .requestedRangeNotSatisfiable(
                length: length, units: argument("units", at: 1)?.string ?? "bytes", description: description)
        case .unauthorized:
            return .unauthorized(
                wwwAuthenticate: challenges(argument("www_authenticate", at: 2)),
                description: argument("description", at: 0)?.string)
        default: return retriable(kind)
        }
    }

    private func argument(_ name: String, at index: Int) -> JSON? {
        if let value = vector["kwargs"]?[name] { return value }
        guard let positional = vector["args"]?.array, index < positional.count else { return nil }
        return positional[index]
    }

    private func retriable(_ kind: HTTPException.Kind) -> HTTPException {
        let description = argument("description", at: 0)?.string
        let value = argument("retry_after", at: 2)
        let time: RetryAfter? =
            value?.int.map { .seconds($0) } ?? value?.secondsOfDate.map { .date(HTTPDate(secondsSince1970: $0)) }
        return switch (kind, time) {
        case (.tooManyRequests, let time?): .tooManyRequests(retryAfter: time, description: description)
        case (.serviceUnavailable, let time?): .serviceUnavailable(retryAfter: time, description: description)
        default: HTTPException(kind, description: description)
        }
    }

    private func keyError() -> HTTPException {
        let key = argument("arg", at: 0), description = argument("description", at: 1)?.string
        var exception: HTTPException =
            key?.int.map { .badRequestKey($0, description: description) }
            ?? .badRequestKey(key?.string, description: description)
        exception.showsKey = vector["show_exception"]?.bool ?? false
        return exception
    }

    /// The header values of one challenge or several.
    private func challenges(_ value: JSON?) -> [String] {
        guard let value, !value.isNull else { return [] }
        return (value.array ?? [value]).map { challenge in
            let type = (challenge["type"]?.string ?? "").capitalizedWord
            if let token = challenge["token"]?.string { return "\(type) \(token)" }
            let parameters = (challenge["parameters"]?.members ?? []).map { "\($0.key)=\(quoted($0.value.string ?? ""))" }
            return parameters.isEmpty ? type : "\(type) \(parameters.joined(separator: ", "))"
        }
    }

    private func quoted(_ value: String) -> String {
        let isToken =
            !value.isEmpty && value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"(),/:;<=>?@[\\]{}".utf8.contains($0) }
        return isToken ? value : "\"\(value)\""
    }
}

extension String {
    /// The word with its first letter in upper case, the others in lower case.
    fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
