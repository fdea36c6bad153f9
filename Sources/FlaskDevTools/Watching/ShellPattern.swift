#if DEBUG
    /// A pattern of the shell that whole paths are compared with: `*`, `?`, `[seq]`, `[!seq]`.
    ///
    /// `*` passes over slashes as well. Reference: Python's fnmatch, which werkzeug/_reloader.py filters paths with.
    struct ShellPattern: Sendable {
        private enum Part {
            case text(Unicode.Scalar)
            case any
            case rest
            case oneOf([ClosedRange<Unicode.Scalar>], isNegated: Bool)
        }

        private let parts: [Part]

        init(_ pattern: String) {
            let scalars = Array(pattern.unicodeScalars)
            var parts: [Part] = []
            var index = 0
            while index < scalars.count {
                let scalar = scalars[index]
                index += 1
                switch scalar {
                case "*": parts.append(.rest)
                case "?": parts.append(.any)
                case "[":
                    if let (part, next) = Self.set(scalars, from: index) {
                        parts.append(part)
                        index = next
                    } else {
                        parts.append(.text(scalar))
                    }
                default: parts.append(.text(scalar))
                }
            }
            self.parts = parts
        }

        /// Whether the whole of a path is as the pattern says.
        func matches(_ path: String) -> Bool {
            let scalars = Array(path.unicodeScalars)
            var part = 0, place = 0
            // Where to go on if what stands behind the last star does not fit: one scalar further.
            var retry: (part: Int, place: Int)?
            while place < scalars.count {
                if part < parts.count, case .rest = parts[part] {
                    retry = (part + 1, place)
                    part += 1
                } else if part < parts.count, Self.fits(parts[part], scalars[place]) {
                    part += 1
                    place += 1
                } else if let last = retry {
                    retry = (last.part, last.place + 1)
                    (part, place) = (last.part, last.place + 1)
                } else {
                    return false
                }
            }
            return parts[part...].allSatisfy { if case .rest = $0 { true } else { false } }
        }

        private static func fits(_ part: Part, _ scalar: Unicode.Scalar) -> Bool {
            switch part {
            case .text(let text): text == scalar
            case .any, .rest: true
            case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
            }
        }

        /// Reads the inside of brackets; `nil` if they do not close.
        private static func set(_ scalars: [Unicode.Scalar], from start: Int) -> (Part, next: Int)? {
            var index = start
            let isNegated = index < scalars.count && scalars[index] == "!"
            if isNegated { index += 1 }
            let first = index
            var end = first
            if end < scalars.count, scalars[end] == "]" { end += 1 }
            while end < scalars.count, scalars[end] != "]" { end += 1 }
            guard end < scalars.count else { return nil }
            var ranges: [ClosedRange<Unicode.Scalar>] = []
            while index < end {
                if index + 2 < end, scalars[index + 1] == "-" {
                    // A range that ends before it begins holds nothing.
                    if scalars[index] <= scalars[index + 2] { ranges.append(scalars[index]...scalars[index + 2]) }
                    index += 3
                } else {
                    ranges.append(scalars[index]...scalars[index])
                    index += 1
                }
            }
            return (.oneOf(ranges, isNegated: isNegated), end + 1)
        }
    }
#endif
