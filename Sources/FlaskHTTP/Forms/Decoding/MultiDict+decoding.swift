extension MultiDictionary where Value == String {
    /// The values as a type of one's own.
    ///
    /// ```swift
    /// struct Search: Decodable { var q: String, page: Int?, tag: [String] }
    /// let search = try request.args.decode(Search.self)
    /// ```
    /// Each property takes the value of its key: numbers as leniently as ``TextConvertible`` reads them, a list all values
    /// of the key, be it none, and an optional `nil` where the value is missing or blank.
    ///
    /// - Parameter type: the type.
    /// - Returns: the value.
    /// - Throws: `HTTPException` with 400 that names the key, such as `page: expected an integer, got "x"`; what the type's
    ///   own decoding throws.
    public func decode<Target: Decodable>(_ type: Target.Type = Target.self) throws -> Target {
        do { return try Target(from: FieldsDecoder(values: self)) } catch let error as DecodingError {
            throw HTTPException(.badRequest, description: FieldProblem.description(error))
        }
    }
}
