#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a line that the terminal does not show.
///
/// Keys that stop a program arrive as letters meanwhile, so that none leaves the terminal silent behind.
package enum HiddenInput {
    /// The line; `nil` if the input ended or the user stopped.
    static func readLine() -> String? {
        var usual = termios()
        guard tcgetattr(0, &usual) == 0 else { return Swift.readLine() }
        var silent = usual
        silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        tcsetattr(0, TCSAFLUSH, &silent)
        defer { tcsetattr(0, TCSAFLUSH, &usual) }
        return line(from: nextByte)
    }

    /// Puts a line together from the keys of a terminal.
    package static func line(from next: () -> UInt8?) -> String? {
        var bytes: [UInt8] = []
        while let byte = next() {
            switch byte {
            case Key.return, Key.lineFeed: return String(decoding: bytes, as: UTF8.self)
            case Key.stop, Key.quit: return nil
            case Key.end:
                if bytes.isEmpty { return nil }
            case Key.delete, Key.backspace: removeLetter(&bytes)
            case Key.clear: bytes = []
            case Key.suspend: continue
            default: bytes.append(byte)
            }
        }
        return nil
    }

    private static func removeLetter(_ bytes: inout [UInt8]) {
        while let byte = bytes.popLast(), byte & 0xC0 == 0x80 {}
    }

    private static func nextByte() -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = read(0, &byte, 1)
            if count < 0 && errno == EINTR { continue }
            return count == 1 ? byte : nil
        }
    }

    /// What terminals send for keys.
    private enum Key {
        static let stop: UInt8 = 0x03
        static let end: UInt8 = 0x04
        static let backspace: UInt8 = 0x08
        static let lineFeed: UInt8 = 0x0A
        static let `return`: UInt8 = 0x0D
        static let clear: UInt8 = 0x15
        static let suspend: UInt8 = 0x1A
        static let quit: UInt8 = 0x1C
        static let delete: UInt8 = 0x7F
    }
}
