extension Headers {
    /// Appends fields; those that are there stay.
    ///
    /// Reference: werkzeug/datastructures/headers.py, Headers.extend.
    ///
    /// - Parameter others: the fields.
    /// - Throws: ``HTTPError`` of kind `invalidHeaderValue` at the first value that holds one; those before it are appended.
    public mutating func extend(_ others: some Sequence<HeaderField>) throws(HTTPError) {
        for field in others { try add(field.name, field.value) }
    }

    /// Appends names and values.
    ///
    /// - Parameter pairs: the names and values.
    /// - Throws: ``HTTPError`` of kind `invalidHeaderValue` at the first value that holds one; those before it are appended.
    public mutating func extend(_ pairs: some Sequence<(String, String)>) throws(HTTPError) {
        for (name, value) in pairs { try add(name, value) }
    }

    /// Takes over the fields of others; for every name of theirs, the fields that are there are replaced.
    ///
    /// Reference: werkzeug/datastructures/headers.py, Headers.update.
    ///
    /// - Parameter others: the headers to take over; their repeated fields stay repeated.
    /// - Throws: ``HTTPError`` of kind `invalidHeaderValue` at the first value that holds one.
    public mutating func update(_ others: Headers) throws(HTTPError) {
        var done: Set<String> = []
        for field in others where done.insert(field.name.lowercased()).inserted {
            try setList(field.name, others.values(field.name))
        }
    }

    /// Sets names to values, one after the other.
    ///
    /// - Parameter pairs: the names and values; of a repeated name the last value counts.
    /// - Throws: ``HTTPError`` of kind `invalidHeaderValue` at the first value that holds one.
    public mutating func update(_ pairs: some Sequence<(String, String)>) throws(HTTPError) {
        for (name, value) in pairs { try set(name, value) }
    }
}
