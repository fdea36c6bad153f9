/// The operations on header fields, by the names of their vectors.
enum HeaderOperations {
    static let table: [String: HTTPSuite.Operation] = [
        HeaderValueOperations.table, AcceptOperations.table, DateOperations.table, ConditionalOperations.table,
        RangeOperations.table, CacheOperations.table, AuthenticationOperations.table, HeadersOperations.table,
    ].reduce(into: [:]) { $0.merge($1) { first, _ in first } }
}
