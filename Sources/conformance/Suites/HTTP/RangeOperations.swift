import FlaskHTTP

/// Ranges of the content.
enum RangeOperations {
    static let table: [String: HTTPSuite.Operation] = [
        "is_byte_range_valid": { vector in
            .bool(ByteRange.isValid(start: vector["start"]?.int, stop: vector["stop"]?.int, length: vector["length"]?.int))
        },
        "parse_range_header": { vector in
            guard let ranges = vector.text("header").flatMap(RequestedRanges.init(parsing:)) else { return .null }
            return .members([
                "units": .string(ranges.unit), "header": .string(ranges.headerValue),
                "ranges": .array(
                    ranges.ranges.map { range in
                        .array([.integer(range.exactStart), range.exactEnd.map { .integer($0) } ?? .null])
                    }),
            ])
        },
        "range_for_length": { vector in
            guard let ranges = vector.text("header").flatMap(RequestedRanges.init(parsing:)) else { return .null }
            let length = vector["length"]?.int
            let header = JSON.optional(ranges.contentRange(forLength: length)?.headerValue)
            return .members([
                "range": ranges.range(forLength: length).map { .array([.int($0.lowerBound), .int($0.upperBound)]) } ?? .null,
                "content_range": header, "header": header,
            ])
        },
        "parse_content_range_header": { vector in
            guard let range = vector.text("header").flatMap(ContentRange.init(parsing:)) else { return .null }
            return .members([
                "units": .string(range.unit), "start": .optional(range.range?.lowerBound),
                "stop": .optional(range.range?.upperBound), "length": .optional(range.length),
                "header": .string(range.headerValue),
            ])
        },
    ]
}
