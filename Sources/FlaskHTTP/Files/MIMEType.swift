/// The media type and the compression that the name of a file stands for.
///
/// The system's own table is not read, so that an application answers alike everywhere.
/// Reference: Python's mimetypes.guess_type.
package struct MIMEType: Sendable, Hashable {
    /// The media type; `nil` for an ending that is not known.
    package let name: String?
    /// How the file is compressed, as `Content-Encoding` says it: `gzip` for `.gz`.
    package let encoding: String?

    /// Endings that stand for two.
    private static let doubled = [
        "svgz": "svg.gz", "tgz": "tar.gz", "taz": "tar.gz", "tz": "tar.gz", "tbz2": "tar.bz2", "txz": "tar.xz",
    ]
    /// Endings that only tell how a file is compressed; their case counts.
    private static let encodings = ["gz": "gzip", "Z": "compress", "bz2": "bzip2", "xz": "xz", "br": "br"]

    private static let names: [String: String] = {
        var names: [String: String] = [:]
        for line in MIMETypesData.table.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for ending in words.dropFirst() { names[ending] = words[0] }
        }
        return names
    }()

    /// Guesses by the name of a file.
    ///
    /// - Parameter filename: the name, with or without folders.
    package init(filename: String) {
        var (base, ending) = Self.split(filename)
        while let both = ending.flatMap({ Self.doubled[$0.lowercased()] }) {
            (base, ending) = Self.split(base + "." + both)
        }
        encoding = ending.flatMap { Self.encodings[$0] }
        if encoding != nil { ending = Self.split(base).ending }
        name = ending.flatMap { Self.names[$0.lowercased()] }
    }

    /// A name without its ending, and the ending without its dot; `nil` if there is none, or it is no short ASCII word.
    private static func split(_ name: String) -> (base: String, ending: String?) {
        let bytes = name.utf8
        let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
        // Dots at the start of a name begin no ending.
        let rest = bytes[start...].drop { $0 == UInt8(ascii: ".") }
        guard let dot = rest.lastIndex(of: UInt8(ascii: ".")) else { return (name, nil) }
        let ending = bytes[bytes.index(after: dot)...]
        let isWord = ending.count <= 16 && ending.allSatisfy { $0 < 0x80 }
        return (String(name[..<dot]), isWord ? String(Substring(ending)) : nil)
    }
}
