/// What stands between a value and its signature: `.` unless stated otherwise.
///
/// It must not be a piece of the alphabet that signatures are written in.
public struct Separator: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The separator's bytes.
    public let bytes: [UInt8]

    /// What signatures are written in, in the order that decides which longer separators are refused.
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_=".utf8)

    /// Makes a separator.
    ///
    /// Reference: itsdangerous/signer.py, Signer.__init__, which refuses what is a substring of the alphabet.
    ///
    /// - Parameter text: the separator.
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badData`` if a signature could hold it.
    public init(_ text: String) throws(SigningError) {
        bytes = Array(text.utf8)
        guard Self.alphabet.firstOffset(of: bytes) == nil else {
            throw SigningError(
                .badData,
                "the separator '\(text)' may be part of a signature; take one without ASCII letters, digits, '-', '_' and '='")
        }
    }

    /// A separator that stands in the source; one that a signature could hold stops the process.
    public init(stringLiteral text: String) {
        do {
            try self.init(text)
        } catch {
            preconditionFailure(error.message)
        }
    }
}

extension [UInt8] {
    /// Where some bytes occur first; an empty run occurs at the start.
    fileprivate func firstOffset(of needle: [UInt8]) -> Int? {
        guard needle.count <= count else { return nil }
        return (0...(count - needle.count)).first { self[$0...].starts(with: needle) }
    }

    /// What stands before and after the last occurrence of a separator; `nil` if there is none.
    func splitAtLast(_ separator: Separator) -> (head: [UInt8], tail: [UInt8])? {
        let needle = separator.bytes
        guard let first = needle.first, needle.count <= count else { return nil }
        var offset = count - needle.count
        while offset >= 0 {
            if self[offset] == first, needle.count == 1 || self[offset...].starts(with: needle) {
                return (Array(self[..<offset]), Array(self[(offset + needle.count)...]))
            }
            offset -= 1
        }
        return nil
    }
}
