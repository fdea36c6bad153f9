internal import NIOCore

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension ServerError {
    /// Explains why an address could not be bound.
    init(binding address: ServerAddress, failedWith error: any Error) {
        if error is SocketAddressError || error is SocketAddressError.UnknownHost {
            self = Self.unresolvable(address, error)
            return
        }
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE: self = Self.inUse(address, error)
        case EACCES, EPERM: self = Self.denied(address, error)
        case EADDRNOTAVAIL:
            self.init(
                .addressNotAvailable,
                "This machine does not have the address \(address). Use 127.0.0.1, or 0.0.0.0 for every address it has.",
                underlying: error)
        case ENOENT, ENOTDIR:
            self.init(.invalidPath, "The directory of \(address) does not exist. Create it first.", underlying: error)
        default: self.init(.other, "The server cannot listen on \(address): \(error)", underlying: error)
        }
    }

    private static func unresolvable(_ address: ServerAddress, _ error: any Error) -> ServerError {
        if case .unixSocket(let path) = address {
            return ServerError(
                .invalidPath, "The path \(path) is too long for a Unix socket. Choose a shorter one.", underlying: error)
        }
        return ServerError(
            .unknownHost, "The host of \(address) has no address. Check the name, or use 127.0.0.1.", underlying: error)
    }

    private static func inUse(_ address: ServerAddress, _ error: any Error) -> ServerError {
        var message = "The address \(address) is in use by another program. Stop that program, or choose another port."
        #if os(macOS)
            if case .tcp(_, 5000) = address {
                message +=
                    " On macOS the AirPlay receiver uses port 5000; it is switched off in System Settings, General, AirDrop & Handoff."
            }
        #endif
        return ServerError(.addressInUse, message, underlying: error)
    }

    private static func denied(_ address: ServerAddress, _ error: any Error) -> ServerError {
        var message = "This process may not listen on \(address)."
        if case .tcp(_, let port) = address, port < 1024 {
            message += " Ports below 1024 need privileges; choose a higher one."
        }
        return ServerError(.permissionDenied, message, underlying: error)
    }
}
