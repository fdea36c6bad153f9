extension HTTPException {
    /// The answer to a request whose body could not be read.
    package init(forBody error: BodyError) {
        switch error {
        case .tooLarge: self.init(.requestEntityTooLarge)
        case .malformed(let reason): self.init(.badRequest, description: reason)
        case .clientDisconnected: self.init(.clientDisconnected)
        case .storage(let reason): self = .internalServerError(original: HTTPError(.storage, reason))
        }
    }
}
