/// Lines and columns of places in a source, which are bytes of it.
struct SourceMarks {
    let bytes: UnsafeBufferPointer<UInt8>

    /// The line of a place, counted from 1.
    func line(at place: Int) -> Int {
        var line = 1
        for byte in bytes[..<min(max(place, 0), bytes.count)] where byte == UInt8(ascii: "\n") { line += 1 }
        return line
    }

    /// The location of something at a place.
    ///
    /// - Parameters:
    ///   - template: the name of the template.
    ///   - place: the byte whose line is meant.
    ///   - span: all bytes that are at fault; those in other lines are left out.
    ///   - focus: the bytes among them that did it.
    /// - Returns: the location with its columns.
    func location(template: String?, at place: Int, span: Range<Int>, focus: Range<Int>? = nil) -> TemplateError.Location {
        let place = min(max(place, 0), bytes.count), newline = UInt8(ascii: "\n")
        let start = bytes[..<place].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let end = bytes[place...].firstIndex(of: newline) ?? bytes.count
        func columns(_ range: Range<Int>) -> Range<Int>? {
            let range = range.clamped(to: start..<end)
            guard !range.isEmpty else { return nil }
            let before = scalars(start..<range.lowerBound)
            return before..<before + scalars(range)
        }
        return TemplateError.Location(
            template: template, line: line(at: place), columns: columns(span), focus: focus.flatMap(columns))
    }

    /// How many Unicode scalars some bytes are.
    private func scalars(_ range: Range<Int>) -> Int {
        bytes[range].reduce(0) { count, byte in byte & 0xC0 == 0x80 ? count : count + 1 }
    }
}
