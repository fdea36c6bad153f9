extension Headers {
    /// Appends a field.
    ///
    /// ```swift
    /// try headers.add("Content-Disposition", "attachment", parameters: ["filename": "plan b.txt"])
    /// ```
    /// Reference: werkzeug/datastructures/headers.py, Headers.add.
    ///
    /// - Parameters:
    ///   - name: the field's name.
    ///   - value: the field's value.
    ///   - parameters: what is written behind the value, quoted where that is necessary.
    /// - Throws: ``HTTPError`` of kind `invalidHeaderValue` if the value or a parameter holds a line break.
    public mutating func add(_ name: String, _ value: String, parameters: HeaderParameters = [:]) throws(HTTPError) {
        let value = try Self.checked(value, parameters, of: name)
        fields.append(HeaderField(name: name, value: value))
    }

    /// Appends a field with the name of a file, such as `Content-Disposition`.
    ///
    /// - Parameters:
    ///   - name: the field's name.
    ///   - value: the field's value.
    ///   - filename: the parameter `filename`.
    /// - Throws: ``HTTPError`` of kind `invalidHeaderValue` if the value or the name of the file holds a line break.
    public mutating func add(_ name: String, _ value: String, filename: String) throws(HTTPError) {
        try add(name, value, parameters: ["filename": filename])
    }

    /// Replaces every field of a name by one, in the place of the first.
    ///
    /// Reference: werkzeug/datastructures/headers.py, Headers.set.
    ///
    /// - Parameters:
    ///   - name: the field's name.
    ///   - value: the field's value.
    ///   - parameters: what is written behind the value, quoted where that is necessary.
    /// - Throws: ``HTTPError`` of kind `invalidHeaderValue` if the value or a parameter holds a line break.
    public mutating func set(_ name: String, _ value: String, parameters: HeaderParameters = [:]) throws(HTTPError) {
        replace(name, with: try Self.checked(value, parameters, of: name))
    }

    /// Replaces the fields of a name by as many as there are values.
    ///
    /// - Parameters:
    ///   - name: the field's name.
    ///   - values: the values; without one the fields are removed.
    /// - Throws: ``HTTPError`` of kind `invalidHeaderValue` at the first value that holds one; those before it are set.
    public mutating func setList(_ name: String, _ values: some Sequence<String>) throws(HTTPError) {
        var isFirst = true
        for value in values {
            if isFirst { try set(name, value) } else { try add(name, value) }
            isFirst = false
        }
        if isFirst { remove(name) }
    }

    /// Appends a field unless there is one of its name.
    ///
    /// - Parameters:
    ///   - name: the field's name.
    ///   - value: its value if it is not there.
    /// - Returns: the value that counts.
    /// - Throws: ``HTTPError`` of kind `invalidHeaderValue` if the value is used and holds one.
    @discardableResult
    public mutating func setDefault(_ name: String, _ value: String) throws(HTTPError) -> String {
        if let present = self[name] { return present }
        try set(name, value)
        return value
    }

    /// Appends fields unless there is one of their name.
    ///
    /// - Parameters:
    ///   - name: the fields' name.
    ///   - values: their values if there is none.
    /// - Returns: the values that count.
    /// - Throws: ``HTTPError`` of kind `invalidHeaderValue` if the values are used and one holds a line break.
    @discardableResult
    public mutating func setListDefault(_ name: String, _ values: some Sequence<String>) throws(HTTPError) -> [String] {
        if !contains(name) { try setList(name, values) }
        return self.values(name)
    }

    /// Removes every field of a name.
    ///
    /// - Parameter name: the field's name in any case.
    /// - Returns: the value of the first, or `nil` if there was none.
    @discardableResult
    public mutating func pop(_ name: String) -> String? {
        guard let value = self[name] else { return nil }
        remove(name)
        return value
    }

    /// Removes the last field.
    ///
    /// - Returns: the field, or `nil` if there was none.
    @discardableResult
    public mutating func popLast() -> HeaderField? { isEmpty ? nil : fields.removeLast() }

    /// Removes the field at a position.
    ///
    /// - Parameter position: an index of the collection.
    /// - Returns: the field.
    @discardableResult
    public mutating func remove(at position: Int) -> HeaderField { fields.remove(at: position) }

    /// Removes the fields that meet a condition.
    ///
    /// - Parameter condition: whether to remove a field.
    public mutating func removeAll(where condition: (HeaderField) -> Bool) { fields.removeAll(where: condition) }

    /// Removes every field.
    public mutating func removeAll() { fields = [] }

    /// Replaces fields by others.
    ///
    /// - Parameters:
    ///   - range: the positions of the fields to replace; empty to insert.
    ///   - others: the fields that take their place.
    /// - Throws: ``HTTPError`` of kind `invalidHeaderValue` if a value holds a line break; nothing is replaced then.
    public mutating func replaceSubrange(_ range: Range<Int>, with others: some Collection<HeaderField>) throws(HTTPError) {
        for field in others { try Self.check(field.value, of: field.name) }
        fields.replaceSubrange(range, with: others)
    }

    private static func checked(
        _ value: String, _ parameters: HeaderParameters, of name: String
    ) throws(HTTPError) -> String {
        let value = parameters.isEmpty ? value : ParameterizedValue(value, parameters).headerValue
        try check(value, of: name)
        return value
    }
}
