/// A variable of a rule with its converter.
final class RuleVariable: Sendable {
    let name: String
    let converter: any Converter
    /// How the text of a match becomes a value; the built-in converters take a short way.
    private let conversion: Conversion

    private enum Conversion: Sendable {
        case text
        case integer(IntegerConverter)
        case uuid
        case custom(any Converter)
    }

    init(name: String, converter: any Converter) {
        self.name = name
        self.converter = converter
        switch converter {
        case is StringConverter, is PathConverter, is AnyConverter, is RegexConverter: conversion = .text
        case let converter as IntegerConverter: conversion = .integer(converter)
        case is UUIDConverter: conversion = .uuid
        default: conversion = .custom(converter)
        }
    }

    /// The value of matched text, `nil` if the converter rejects it.
    func value(of bytes: UTF8Bytes, in range: Range<Int>) -> RouteValue? {
        switch conversion {
        case .text: .string(String(decoding: bytes[range], as: UTF8.self))
        case .integer(let converter): converter.value(from: bytes, in: range)
        case .uuid: .uuid(String(decoding: bytes[range], as: UTF8.self).lowercased())
        case .custom(let converter): converter.value(from: String(decoding: bytes[range], as: UTF8.self))
        }
    }

    /// The text in a URL, see ``Converter/text(from:)``.
    func text(from value: RouteValue) throws -> String? { try converter.text(from: value) }
}

/// Text of a URL that has variables in it.
enum URLPiece: Sendable, Hashable {
    case text(String)
    /// A variable, by its position in the rule.
    case variable(Int)
}
