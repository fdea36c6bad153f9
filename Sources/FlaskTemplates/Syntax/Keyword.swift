/// The names that the grammar knows; their raw values are their symbols in every template.
enum Keyword: Int32, CaseIterable {
    case and, `as`, autoescape, block, `break`, call, context, `continue`, debug, `do`, elif, `else`, endautoescape, endblock
    case endcall, endfilter, endfor, endif, endmacro, endset, endtrans, endwith, extends, filter, `for`, from, `if`, ignore
    case `import`, `in`, include, `is`, macro, missing, not, notrimmed, num, or, pluralize, print, recursive, required
    case scoped, set, trans, trimmed, with, without
    case lowerTrue, lowerFalse, lowerNone, upperTrue, upperFalse, upperNone

    /// The names in the order of their symbols.
    static let names: [StaticString] = [
        "and", "as", "autoescape", "block", "break", "call", "context", "continue", "debug", "do", "elif", "else",
        "endautoescape", "endblock", "endcall", "endfilter", "endfor", "endif", "endmacro", "endset", "endtrans", "endwith",
        "extends", "filter", "for", "from", "if", "ignore", "import", "in", "include", "is", "macro", "missing", "not",
        "notrimmed", "num", "or", "pluralize", "print", "recursive", "required", "scoped", "set", "trans", "trimmed", "with",
        "without", "true", "false", "none", "True", "False", "None",
    ]
}

extension Keyword {
    /// Whether a tag of the application's own may have a name: an ASCII identifier that no tag of the language has.
    static func allowsTag(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        let isName = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: false
            }
        }
        return isName && !names.contains { $0.description.utf8.elementsEqual(name.utf8) }
    }
}
