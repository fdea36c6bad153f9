import FlaskUnicode

/// Makes a file name that a client sent safe to store a file under.
///
/// The name is ASCII, holds no separators, and begins with neither a dot nor an underscore. It may be empty: check
/// that, and that no file of the name is there. Reference: werkzeug/utils.py, secure_filename.
///
/// - Parameter filename: any text, such as `../../etc/passwd`.
/// - Returns: the safe name, such as `etc_passwd`.
public func secureFilename(_ filename: String) -> String {
    let ascii =
        filename.utf8.allSatisfy { $0 < 0x80 }
        ? Array(filename.utf8)
        : Normalization.decomposed(filename.unicodeScalars).filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
    let words = ascii.split { $0 == UInt8(ascii: "/") || ($0 >= 0x09 && $0 <= 0x0D) || ($0 >= 0x1C && $0 <= 0x20) }
    let name = words.joined(separator: [UInt8(ascii: "_")]).filter { byte in
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || "_.-".utf8.contains(byte)
    }
    let isTrimmed: (UInt8) -> Bool = { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
    let start = name.firstIndex { !isTrimmed($0) } ?? name.endIndex
    let end = name.lastIndex { !isTrimmed($0) }.map { $0 + 1 } ?? start
    return String(decoding: name[start..<end], as: UTF8.self)
}
