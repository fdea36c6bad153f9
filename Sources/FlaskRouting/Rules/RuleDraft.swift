/// What a rule comes to when it is bound to a map: its parts, variables and URL pieces.
///
/// Reference: werkzeug/routing/rules.py, Rule._parse_rule and Rule._compile_builder.
struct RuleDraft {
    private(set) var parts: [RulePart] = []
    private(set) var partMatchers: [PartMatcher?] = []
    private(set) var domainPartCount = 1
    private(set) var variables: [RuleVariable] = []
    private(set) var domainPieces: [URLPiece] = []
    private(set) var pathPieces: [URLPiece] = []
    private(set) var redirectPieces: [URLPiece] = []
    private(set) var trace: [String] = []

    private var names: Set<String> = []
    private var duplicate: RoutingError?
    private let rule: Rule
    private let converters: [String: RouteMap.ConverterFactory]
    /// The parts that a rule may have; matching goes one level deeper for each.
    private static let maximumPartCount = 250

    init(_ rule: Rule, options: RouteMap.Options, converters: [String: RouteMap.ConverterFactory]) throws(RoutingError) {
        self.rule = rule
        self.converters = converters
        guard rule.text.utf8.first == UInt8(ascii: "/") else {
            throw RoutingError(.malformedRule, "the text of a rule must start with a slash.", rule: rule.text, offset: 0)
        }
        let domain = options.hostMatching ? rule.host ?? "" : rule.subdomain ?? options.defaultSubdomain
        if domain.isEmpty {
            parts = [RulePart()]
        } else {
            domainPieces = try append(domain)
            domainPartCount = parts.count
        }
        trace.append("|")
        pathPieces = try append(rule.mergeSlashes ?? options.mergeSlashes ? Slashes.merged(rule.text) : rule.text)
        if let duplicate { throw duplicate }
        if case .text(let target)? = rule.redirectTo { redirectPieces = try redirect(target) }
        if !rule.isBuildOnly { try makeMatchers() }
    }

    private mutating func makeMatchers() throws(RoutingError) {
        guard parts.count <= Self.maximumPartCount else {
            throw RoutingError(.malformedRule, "a rule may have at most \(Self.maximumPartCount) segments.", rule: rule.text)
        }
        for part in parts {
            do {
                partMatchers.append(part.staticText == nil ? try PartMatcher(part) : nil)
            } catch {
                throw error.at(nil, of: rule.text)
            }
        }
    }

    private mutating func append(_ text: String) throws(RoutingError) -> [URLPiece] {
        var part = RulePart()
        var pieces: [URLPiece] = []
        var parser = RuleParser(text)
        while let piece = try parser.next() {
            switch piece {
            case .slash:
                trace.append("/")
                pieces.append(.text("/"))
                if part.isFinal {
                    part.append("/")
                } else {
                    parts.append(part)
                    part = RulePart()
                }
            case .text(let text):
                trace.append(text)
                pieces.append(.text(PercentEncoding.path(text)))
                part.append(text)
            case .variable(let name, let converter, let arguments, let offset):
                pieces.append(try appendVariable(name, converter, arguments, at: offset, to: &part))
            }
        }
        finish(part)
        return Self.folded(pieces)
    }

    /// Cuts off the slash of a part that takes the rest of the path, so that it may be missing.
    private mutating func finish(_ part: RulePart) {
        guard part.isFinal, case .text(let text)? = part.pieces.last, text.last == UInt8(ascii: "/") else {
            return parts.append(part)
        }
        var suffixed = part
        suffixed.isSuffixed = true
        suffixed.pieces.removeLast()
        if text.count > 1 { suffixed.pieces.append(.text(text.dropLast())) }
        parts += [suffixed, RulePart()]
    }

    private mutating func appendVariable(
        _ name: String, _ converter: String, _ arguments: String, at offset: Int, to part: inout RulePart
    ) throws(RoutingError) -> URLPiece {
        if !names.insert(name).inserted {
            duplicate = RoutingError(
                .duplicateVariable, "there are two variables named '\(name)'; rename one.", rule: rule.text, offset: offset)
        }
        let variable: RuleVariable
        do {
            variable = RuleVariable(name: name, converter: try makeConverter(converter, arguments))
            _ = try PatternParser.parse(variable.converter.pattern)
            part.appendVariable(pattern: variable.converter.pattern, converter: variable.converter)
        } catch {
            throw error.at(offset, of: rule.text)
        }
        variables.append(variable)
        trace.append("<" + name)
        guard let value = rule.defaults.last(where: { $0.name == name })?.value else { return .variable(variables.count - 1) }
        return .text(try text(of: value, for: variable))
    }

    private func makeConverter(_ name: String, _ arguments: String) throws(RoutingError) -> any Converter {
        guard let factory = converters[name] else {
            let known = converters.keys.sorted().joined(separator: ", ")
            throw RoutingError(
                .unknownConverter,
                """
                there is no converter '\(name)'; take one of \(known), or add it by addConverter("\(name)", …) before the rule.
                """)
        }
        let arguments = try ConverterArguments(parsing: arguments)
        do {
            return try factory(arguments)
        } catch let error as RoutingError {
            throw error
        } catch {
            throw RoutingError(.invalidArgument, "the converter '\(name)' cannot be made: \(error)")
        }
    }

    private func text(of value: RouteValue, for variable: RuleVariable) throws(RoutingError) -> String {
        let reason: String
        do {
            if let text = try variable.text(from: value) { return text }
            reason = "its converter rejects it"
        } catch {
            reason = "\(error)"
        }
        throw RoutingError(
            .invalidDefault, "the default '\(value)' of '\(variable.name)' cannot stand in a URL: \(reason).", rule: rule.text)
    }
}

extension RuleDraft {
    /// Takes a redirect with `<name>` in it apart.
    private func redirect(_ target: String) throws(RoutingError) -> [URLPiece] {
        var pieces: [URLPiece] = []
        var rest = target[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let name = rest[rest.index(after: open)..<close]
            guard !name.isEmpty else {
                pieces.append(.text(String(rest[...open])))
                rest = rest[rest.index(after: open)...]
                continue
            }
            guard let index = variables.firstIndex(where: { $0.name == name }) else {
                let known = variables.map(\.name).joined(separator: ", ")
                throw RoutingError(
                    .unknownPlaceholder,
                    "the redirect '\(target)' asks for '\(name)', which is no variable of the rule (\(known)).",
                    rule: rule.text)
            }
            pieces += [.text(String(rest[..<open])), .variable(index)]
            rest = rest[rest.index(after: close)...]
        }
        return Self.folded(pieces + [.text(String(rest))])
    }

    /// The same pieces with texts beside each other put together.
    private static func folded(_ pieces: [URLPiece]) -> [URLPiece] {
        var folded: [URLPiece] = []
        for piece in pieces {
            if case .text(let text) = piece, case .text(let previous)? = folded.last {
                folded[folded.count - 1] = .text(previous + text)
            } else if piece != .text("") {
                folded.append(piece)
            }
        }
        return folded
    }
}
