/// Finds translations of messages.
///
/// Reference: jinja2/ext.py, `InternationalizationExtension`; Python's gettext module.
public protocol Translations: Sendable {
    /// The translation of a message.
    func translation(of message: String, context: String?) -> String

    /// The translation of a message that has a form for one and one for several.
    func translation(of singular: String, plural: String, count: Int, context: String?) -> String
}

/// Translations that leave messages as they are.
public struct NullTranslations: Translations {
    /// No translations.
    public init() {}

    /// The message itself.
    public func translation(of message: String, context: String?) -> String { message }

    /// The form that fits the number, as English has it.
    public func translation(of singular: String, plural: String, count: Int, context: String?) -> String {
        count == 1 ? singular : plural
    }
}

extension TemplateEnvironment {
    /// Installs translations: `gettext` and its kin, for `{{ _('…') }}` and the `trans` tag.
    ///
    /// - Parameters:
    ///   - translations: finds the translations.
    ///   - newstyle: whether messages are formatted with the arguments of the call, and escaped with the output.
    public func installTranslations(_ translations: any Translations, newstyle: Bool = false) {
        configure("installTranslations") { setup in
            setup.extensions.translation = .init(isNewStyle: newstyle)
            setup.globals.set("_", to: TranslationFunction.alias)
            for function in TranslationFunction.all(translations) {
                let native = newstyle ? function.newstyle : function.oldstyle
                setup.globals.set(function.name, to: .object(FunctionObject(function.name, native)))
            }
        }
    }
}

/// One of the four functions that templates call for translations.
struct TranslationFunction: Sendable {
    let name: String
    /// The names of its texts, in order.
    let parameters: [String]
    let translate: @Sendable (_ texts: [String], _ count: Int) -> String

    static func all(_ translations: any Translations) -> [TranslationFunction] {
        [
            TranslationFunction(name: "gettext", parameters: ["message"]) { texts, _ in
                translations.translation(of: texts[0], context: nil)
            },
            TranslationFunction(name: "ngettext", parameters: ["singular", "plural", "n"]) { texts, count in
                translations.translation(of: texts[0], plural: texts[1], count: count, context: nil)
            },
            TranslationFunction(name: "pgettext", parameters: ["context", "message"]) { texts, _ in
                translations.translation(of: texts[1], context: texts[0])
            },
            TranslationFunction(name: "npgettext", parameters: ["context", "singular", "plural", "n"]) { texts, count in
                translations.translation(of: texts[1], plural: texts[2], count: count, context: texts[0])
            },
        ]
    }

    private var hasCount: Bool { parameters.last == "n" }
    private var hasContext: Bool { parameters.first == "context" }

    /// The texts and the number of a call, and the message if it is no text.
    private func read(
        _ arguments: borrowing Arguments, _ state: RenderState
    ) throws -> (texts: [String], count: Value, other: Value?) {
        guard arguments.positionalCount == parameters.count else {
            throw TemplateError(
                .type,
                "\(name)() takes \(parameters.count) positional arguments but \(arguments.positionalCount) were given")
        }
        let count = hasCount ? arguments[parameters.count - 1] : .none
        let message = try messagePlace(count)
        let isText = arguments[message].stringValue != nil
        if hasContext {
            // The context and the message are added to look them up.
            _ = try Value.add(arguments[0], .string(""), state)
            if !isText { _ = try Value.add(.string(""), arguments[message], state) }
        }
        var texts: [String] = []
        for place in 0..<parameters.count - (hasCount ? 1 : 0) {
            texts.append(try arguments[place].stringValue ?? (isText ? arguments[place].text(state) : ""))
        }
        return (texts, count, isText ? nil : arguments[message])
    }

    /// Which argument is looked up: the one for one, or the one for several.
    private func messagePlace(_ count: Value) throws -> Int {
        (hasContext ? 1 : 0) + (hasCount ? try number(count) == 1 ? 0 : 1 : 0)
    }

    private func number(_ value: Value) throws -> Int {
        switch value {
        case .int(let number): return number
        case .bool(let flag): return flag ? 1 : 0
        case .double(let number): return number == 1 ? 1 : 2
        case .undefined(let undefined):
            try undefined.checkUse()
            return 2
        // Whatever else it is, it is not one.
        default: return 2
        }
    }

    /// Translates, and leaves the formatting to the template.
    var oldstyle: NativeFunction {
        { arguments, state in
            guard arguments.names.isEmpty else {
                throw TemplateError(.type, "\(name)() got an unexpected keyword argument '\(arguments.names[0])'")
            }
            let (texts, count, other) = try read(arguments, state)
            if let other { return other }
            let text = translate(texts, hasCount ? try number(count) : 0)
            // A message that is not in the catalog stays what it is, Markup too.
            if case .safe(let message) = arguments[try messagePlace(count)], message.hasSameText(as: text) { return .safe(text) }
            return .string(text)
        }
    }

    /// Translates, and formats the translation with the named arguments.
    var newstyle: NativeFunction {
        { arguments, state in
            let (texts, count, other) = try read(arguments, state)
            let variables = DictBox(capacity: arguments.names.count + 2)
            for (place, name) in arguments.names.enumerated() {
                variables.set(name, to: arguments[arguments.positionalCount + place])
            }
            if hasContext, variables["context"] == nil { variables.set("context", to: .string(texts[0])) }
            if hasCount, variables["num"] == nil { variables.set("num", to: count) }
            if let other, !state.autoescape { return try Value.modulo(other, .dict(variables), state) }
            let text = try other?.text(state) ?? translate(texts, hasCount ? try number(count) : 0)
            return try Value.modulo(state.autoescape ? .safe(text) : .string(text), .dict(variables), state)
        }
    }

    /// `_`: whatever the context has for `gettext`.
    static let alias = Value.object(
        FunctionObject("_gettext_alias") { arguments, state in
            guard let gettext = state.resolve("gettext") else {
                throw TemplateError(.undefined, "'gettext' is undefined")
            }
            return try Operations.call(gettext, arguments, state)
        })
}
