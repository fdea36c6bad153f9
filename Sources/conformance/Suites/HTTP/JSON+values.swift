extension Vector {
    /// A text, `nil` if the field is null or absent.
    func text(_ field: String) -> String? { self[field]?.string }
}
