#if DEBUG
    import FlaskJSON
    import Runtime
    import Synchronization

    /// The places in sources that addresses belong to, each looked up once.
    final class SourcePlaces: Sendable {
        struct Place: Sendable {
            let file: String
            let line: Int
            let column: Int
        }

        static let shared = SourcePlaces()
        private let known = Mutex<[UInt64: Place?]>([:])

        /// The place of an address; `nil` if the debug information does not say.
        func place(of address: UInt64, in images: LoadedImages?) -> Place? {
            if let known = known.withLock({ $0[address] }) { return known }
            let place = Self.lookUp(address, images)
            known.withLock { $0[address] = .some(place) }
            return place
        }

        private static func lookUp(_ address: UInt64, _ images: LoadedImages?) -> Place? {
            guard #available(macOS 26.0, *), let stack = stack(of: address),
                let symbols = stack.symbolicated(
                    with: images?.map as? ImageMap, options: [.showSourceLocations, .useSymbolCache]),
                let location = symbols.frames.first?.symbol?.sourceLocation
            else { return nil }
            guard location.path.hasPrefix("/"), !location.path.hasSuffix("<compiler-generated>"), location.line > 0 else {
                return nil
            }
            return Place(file: location.path, line: location.line, column: location.column)
        }

        /// A stack of one frame, as the runtime writes stacks: it offers no other way to ask for a single address.
        @available(macOS 26.0, *)
        private static func stack(of address: UInt64) -> Backtrace? {
            // Version and word size; then a return address, which is one behind the place, of so many bytes.
            var bytes: [UInt8] = [0x02], digits: [UInt8] = []
            var rest = address + 1
            while rest > 0 {
                digits.insert(UInt8(rest & 0xFF), at: 0)
                rest >>= 8
            }
            // A first byte with its highest bit set would make the address negative.
            if let first = digits.first, first & 0x80 != 0 { digits.insert(0, at: 0) }
            bytes.append(0x20 | UInt8(digits.count - 1))
            bytes += digits + [0x00]
            #if arch(arm64)
                let architecture = "arm64"
            #else
                let architecture = "x86_64"
            #endif
            let value: JSONValue = ["architecture": .string(architecture), "backtrace": .string(base64(bytes))]
            return try? JSONCoder().decode(Backtrace.self, from: value)
        }

        private static func base64(_ bytes: [UInt8]) -> String {
            let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
            var result = "", index = 0
            while index < bytes.count {
                let group = bytes[index..<min(index + 3, bytes.count)]
                let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
                for position in 0...group.count { result.append(letters[Int(bits >> UInt32(18 - 6 * position) & 63)]) }
                index += 3
            }
            return result
        }
    }
#endif
