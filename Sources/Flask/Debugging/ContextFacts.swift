#if DEBUG
    import FlaskCore
    import FlaskDevTools
    import FlaskHTTP
    import FlaskJSON
    import FlaskRouting

    /// What the page of an error says about the request.
    struct ContextFacts {
        let context: Context

        /// The longest value that is shown whole.
        private static let maximumLength = 2000

        var groups: [FactGroup] {
            let app = context.app
            var groups: [FactGroup] = []
            if let request = context.request { groups += self.groups(of: request) }
            let session = (context.sessionValues).map { values in values.map { ($0.key, Self.text($0.value)) } } ?? []
            groups.append(FactGroup("Session", session))
            groups.append(FactGroup("g", context.globalValues.map { ($0.name, Self.text($0.value)) }))
            groups.append(FactGroup("Config", app.config.values.map { ($0.key, Self.masked($0.key, $0.value)) }))
            return groups
        }

        private func groups(of request: Request) -> [FactGroup] {
            var rows = [("Method", request.method.rawValue), ("URL", request.url)]
            if let address = request.remoteAddress { rows.append(("Client", address)) }
            if let rule = context.ruleText { rows.append(("Rule", rule)) }
            if let endpoint = context.endpoint { rows.append(("Endpoint", endpoint)) }
            if let arguments = context.bound({ request.viewArguments }), !arguments.names.isEmpty {
                rows.append(("Arguments", "\(arguments)"))
            }
            rows.append(("Body", "\(request.body.count ?? 0) bytes"))
            var groups = [
                FactGroup("Request", rows, isOpen: true),
                FactGroup("Headers", request.headers.map { ($0.name, Self.masked(header: $0)) }),
                FactGroup("Query", Self.rows(request.args)),
            ]
            if let form = try? request.form, let files = try? request.files {
                let uploads = files.pairs.map { ($0.key, "file \(String(reflecting: $0.value.filename))") }
                groups.append(FactGroup("Form", Self.rows(form) + uploads))
            }
            groups.append(FactGroup("Cookies", Self.rows(request.cookies)))
            return groups
        }

        private static func rows(_ values: MultiDict) -> [(String, String)] { values.pairs.map { ($0.key, bounded($0.value)) } }

        private static func text(_ value: Any) -> String { bounded(String(reflecting: value)) }

        private static func bounded(_ text: String) -> String {
            text.utf8.count > maximumLength ? "\(text.prefix(maximumLength)) … (\(text.utf8.count) bytes)" : text
        }

        private static let mask = "••••••••"

        /// Pages end up in screenshots; what opens doors does not belong there.
        private static func masked(_ key: String, _ value: JSONValue) -> String {
            let name = key.uppercased()
            let secrets = ["SECRET", "PASSWORD", "PASSWD", "TOKEN", "API_KEY", "PRIVATE", "CREDENTIAL", "DSN", "SALT"]
            if value != .null, secrets.contains(where: name.contains) || name.hasSuffix("_KEY") { return mask }
            let text = value.text()
            // A URL with a password in it, such as that of a database.
            return bounded(text.replacing(#/(://[^:/@\s"]*:)[^@/\s"]+@/#) { "\($0.output.1)\(mask)@" })
        }

        private static func masked(header: HeaderField) -> String {
            guard ["authorization", "proxy-authorization"].contains(header.name.lowercased()) else {
                return bounded(header.value)
            }
            return "\(header.value.prefix { $0 != " " }) \(mask)"
        }
    }
#endif
