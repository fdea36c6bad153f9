import FlaskHTTP

/// Credentials and challenges.
enum AuthenticationOperations {
    static let table: [String: HTTPSuite.Operation] = [
        "authorization_from_header": { vector in
            guard let value = vector.text("header").flatMap(Authorization.init(parsing:)) else { return .null }
            return facts(value.scheme, value.parameters, value.token, value.headerValue)
        },
        "authorization_to_header": { vector in
            let value = Authorization(
                scheme: vector.text("type") ?? "", parameters: vector["parameters"]?.parameters ?? [:],
                token: vector.text("token"))
            return .string(value.headerValue)
        },
        "www_authenticate_from_header": { vector in
            guard let value = vector.text("header").flatMap(WWWAuthenticate.init(parsing:)) else { return .null }
            return facts(value.scheme, value.parameters, value.token, value.headerValue)
        },
        "www_authenticate_to_header": { vector in
            let value = WWWAuthenticate(
                scheme: vector.text("type") ?? "", parameters: vector["parameters"]?.parameters ?? [:],
                token: vector.text("token"))
            return .string(value.headerValue)
        },
    ]

    private static func facts(_ scheme: String, _ parameters: HeaderParameters, _ token: String?, _ header: String) -> JSON {
        .members([
            "type": .string(scheme), "parameters": .mapping(parameters), "token": .optional(token), "header": .string(header),
        ])
    }
}
