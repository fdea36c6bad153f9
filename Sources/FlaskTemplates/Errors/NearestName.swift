/// Finds the name that was probably meant.
package enum NearestName {
    /// The known name that takes the fewest changes to become another; `nil` if none is near.
    ///
    /// Changes are letters added, left out, replaced, or swapped with their neighbour. Long names are not looked at, so that
    /// the work stays small whatever a template says.
    package static func of(_ name: String, in known: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().utf8)
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in known where candidate.utf8.count <= 64 {
            let distance = distance(wanted, Array(candidate.lowercased().utf8))
            let isBetter = best.map { (distance, candidate) < ($0.distance, $0.name) } ?? true
            if isBetter { best = (candidate, distance) }
        }
        guard let best, best.distance <= max(1, wanted.count / 3) else { return nil }
        return best.name
    }

    /// A hint to put behind a message, empty if no name is near.
    static func hint(_ name: String, in known: some Sequence<String>) -> String {
        of(name, in: known).map { " Did you mean '\($0)'?" } ?? ""
    }

    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = [], previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for (column, other) in right.enumerated() {
                var best = min(previous[column + 1], current[column]) + 1
                best = min(best, previous[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    best = min(best, before[column - 1] + 1)
                }
                current.append(best)
            }
            (before, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
