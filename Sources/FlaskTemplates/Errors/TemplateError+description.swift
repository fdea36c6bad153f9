extension TemplateError: CustomStringConvertible {
    /// What happened and where, on one line.
    public var description: String {
        guard let location else { return message }
        return "\(Self.name(location)): \(message)"
    }

    /// What happened, the lines of the template around it with the failing one marked, and the calls that led there.
    ///
    /// - Parameter source: the text of the template in which it happened; without it no lines are shown.
    /// - Returns: several lines, without a newline at the end.
    public func detailedDescription(source: String? = nil) -> String {
        var lines = [description]
        if let source, let location { lines += Self.excerpt(source, location) }
        lines += frames.map { "  in \($0.name), \(Self.name($0.location))" }
        if let underlying { lines.append("  caused by \(underlying)") }
        return lines.joined(separator: "\n")
    }

    private static func name(_ location: Location) -> String { "\(location.template ?? "<template>"), line \(location.line)" }

    /// Up to two lines before and behind a line, that line with carets below what is at fault.
    private static func excerpt(_ source: String, _ location: Location) -> [String] {
        let lines = SourceText(source, keepsTrailingNewline: false).lines, line = location.line
        guard line >= 1, line <= lines.count else { return [] }
        let first = max(1, line - 2), last = min(lines.count, line + 2), width = String(last).utf8.count
        var result: [String] = []
        for number in first...last {
            let text = lines[number - 1], digits = String(number)
            let mark = number == line ? "> " : "  "
            result.append(mark + String(repeating: " ", count: width - digits.utf8.count) + digits + " | " + text)
            guard number == line, let carets = carets(below: text, location) else { continue }
            result.append(String(repeating: " ", count: width + 2) + " | " + carets)
        }
        return result
    }

    /// Blanks and carets, with the tabs of the text kept: below what is at fault, or below all that stands in the line.
    ///
    /// Where only a part of it did it, the rest is underlined, as Python does it (PEP 657).
    ///
    /// - Parameters:
    ///   - text: the line.
    ///   - location: the place.
    /// - Returns: the carets; `nil` if the line is blank.
    private static func carets(below text: String, _ location: Location) -> String? {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return nil }
        var marked = first..<last + 1
        if let columns = location.columns?.clamped(to: 0..<scalars.count), !columns.isEmpty { marked = columns }
        let focus = location.focus ?? marked
        var result = String.UnicodeScalarView()
        for index in 0..<marked.upperBound {
            let mark: Unicode.Scalar = focus.contains(index) ? "^" : "~"
            result.append(index >= marked.lowerBound ? mark : scalars[index] == "\t" ? "\t" : " ")
        }
        return String(result)
    }
}

extension SourceText {
    /// The lines of the text.
    fileprivate var lines: [String] {
        bytes.prefix(count).split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }
}
