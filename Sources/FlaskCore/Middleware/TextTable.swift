/// A table as text: the first column on the left, numbers on the right.
struct TextTable {
    let titles: [String]
    let rows: [[String]]

    var text: String {
        let widths = titles.indices.map { column in ([titles] + rows).map { $0[column].count }.max() ?? 0 }
        let lines = ([titles] + rows).map { row in
            row.indices.map { column in
                let space = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + space : space + row[column]
            }.joined(separator: "  ")
        }
        return lines.joined(separator: "\n")
    }
}
