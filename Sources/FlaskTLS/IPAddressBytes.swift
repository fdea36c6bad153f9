#if TLS
    #if canImport(Glibc)
        internal import Glibc
    #elseif canImport(Musl)
        internal import Musl
    #else
        internal import Darwin
    #endif

    /// The bytes of an IP address: 4 or 16.
    struct IPAddressBytes {
        let bytes: [UInt8]

        /// Reads an address; `nil` if the text is none.
        init?(_ text: String) {
            for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
                var bytes = [UInt8](repeating: 0, count: count)
                if inet_pton(Int32(family), text, &bytes) == 1 {
                    self.bytes = bytes
                    return
                }
            }
            return nil
        }
    }
#endif
