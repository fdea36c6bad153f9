extension String {
    /// A text so many times, copied in blocks that double.
    ///
    /// - Throws: a ``TemplateError`` of kind `overflow` where the result were too large.
    static func repeating(_ text: String, count: Int) throws -> String {
        let (size, overflow) = text.utf8.count.multipliedReportingOverflow(by: Swift.max(count, 0))
        try Limits.checkText(overflow ? .max : size)
        guard size > 0 else { return "" }
        return String(unsafeUninitializedCapacity: size) { buffer in
            var filled = buffer.update(fromContentsOf: text.utf8)
            while filled < size {
                let length = Swift.min(filled, size - filled)
                _ = buffer[filled...].update(fromContentsOf: buffer[..<length])
                filled += length
            }
            return size
        }
    }
}
