/// The names of the methods that Python's types have for templates.
enum MethodName: String, CaseIterable, Sendable {
    case capitalize, casefold, center, count, encode, endswith, expandtabs, find, format, index
    case formatMap = "format_map"
    case isalnum, isalpha, isascii, isdecimal, isdigit, isidentifier, islower, isnumeric, isprintable, isspace, istitle, isupper
    case join, ljust, lower, lstrip, maketrans, partition, removeprefix, removesuffix, replace, rfind, rindex, rjust, rpartition
    case rsplit, rstrip, split, splitlines, startswith, strip, swapcase, title, translate, upper, zfill
    case striptags, unescape, escape
    case append, clear, copy, extend, insert, pop, remove, reverse, sort
    case fromkeys, get, items, keys, popitem, setdefault, update, values
    case add, discard, difference, intersection, isdisjoint, issubset, issuperset, union
    case differenceUpdate = "difference_update"
    case intersectionUpdate = "intersection_update"
    case symmetricDifference = "symmetric_difference"
    case symmetricDifferenceUpdate = "symmetric_difference_update"
    case bitLength = "bit_length"
    case bitCount = "bit_count"
    case asIntegerRatio = "as_integer_ratio"
    case toBytes = "to_bytes"
    case fromBytes = "from_bytes"
    case isInteger = "is_integer"
    case conjugate, hex, fromhex, decode, indices

    private static let byName: [String: MethodName] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The method of that name; `nil` where no type has one.
    init?(name: String) {
        guard let known = Self.byName[name] else { return nil }
        self = known
    }
}

/// A method of a type: code of Swift that gets the receiver beside the arguments.
typealias Method = @Sendable (_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value
