#if DEBUG
    extension CrashFacts {
        /// What to do about a crash of a usual kind.
        ///
        /// Who comes from a language whose lists and dictionaries throw does not expect that a mistake ends the process.
        var hint: String? {
            let message = message ?? ""
            if let known = Self.hints.first(where: { message.contains($0.mark) }) { return known.hint }
            let names = frames.prefix(40).map(\.function)
            if case .signalled = end, self.message == nil, names.count >= 30, Set(names).count <= 6 {
                return "The stack was used up: a function calls itself, directly or by way of others, without an end."
            }
            return nil
        }

        private static let hints: [(mark: String, hint: String)] = [
            (
                "Index out of range",
                "Ask before: list.indices.contains(index), or use list.first and list.last, which may be nil."
            ),
            (
                "Unexpectedly found nil",
                "Something that may be missing was unwrapped with !. Use guard let, or ?? with another value."
            ),
            ("Division by zero", "Ask whether the divisor is 0 before."),
            ("Dictionary literal contains duplicate keys", "Two entries of a dictionary in the source have the same key."),
            ("Duplicate keys", "Dictionary(_:uniquingKeysWith:) says which of two values with the same key counts."),
            (
                "arithmetic overflow",
                "The result does not fit into the type. Check the values, or use &+, &- and &*, which wrap around."
            ),
            (
                "results in an overflow",
                "The result does not fit into the type. Check the values, or use &+, &- and &*, which wrap around."
            ),
            ("Range requires", "The range ends before it begins: compare the bounds before it is made."),
            ("Could not cast value", "Cast with as? instead, and say what happens when the type is another one."),
            (
                "expression unexpectedly raised an error",
                "Write try without the mark behind it, and let the view throw: the page then shows the error."
            ),
        ]
    }
#endif
