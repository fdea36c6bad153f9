#if DEBUG
    /// The stacks of the last throws, so that an error that reaches the top finds where it came from.
    ///
    /// It keeps the errors alive as long as it remembers them: their addresses tell them apart.
    struct ThrowLog {
        /// A throw.
        struct Entry {
            /// The error; `nil` for a typed throw, where it is not in a box yet.
            let error: (any Error)?
            let type: ObjectIdentifier
            let stack: CapturedStack
            /// How many throws were recorded before.
            let number: Int
        }

        /// How many throws are remembered.
        let capacity: Int
        private var entries: [Entry] = []
        private var oldest = 0
        private var byAddress: [UInt: Int] = [:]
        private(set) var count = 0

        init(capacity: Int) { self.capacity = capacity }

        /// Whether the throw of a boxed error is remembered, so that this one only passes it on.
        func knows(_ address: UInt) -> Bool { byAddress[address] != nil }

        /// Remembers a throw.
        ///
        /// - Returns: the entry that made room; it is to be let go outside of locks, as that may run code of the application's.
        mutating func record(_ error: (any Error)?, _ type: ObjectIdentifier, _ stack: CapturedStack) -> Entry? {
            let entry = Entry(error: error, type: type, stack: stack, number: count)
            count += 1
            var forgotten: Entry?
            let place: Int
            if entries.count < capacity {
                place = entries.count
                entries.append(entry)
            } else {
                place = oldest
                oldest = (oldest + 1) % capacity
                forgotten = entries[place]
                if let error = entries[place].error { byAddress[ErrorIdentity.address(of: error)] = nil }
                entries[place] = entry
            }
            if let error { byAddress[ErrorIdentity.address(of: error)] = place }
            return forgotten
        }

        /// The stack of the throw that an error came from.
        ///
        /// An error of a typed throw is not in a box when it is thrown; for it the last throw of its type counts.
        ///
        /// - Parameters:
        ///   - error: the error.
        ///   - mark: the ``count`` when its request began.
        func stack(of error: any Error, since mark: Int) -> CapturedStack? {
            if let place = byAddress[ErrorIdentity.address(of: error)] { return entries[place].stack }
            let type = ObjectIdentifier(Swift.type(of: error))
            return entries.filter { $0.type == type && $0.number >= mark }.max { $0.number < $1.number }?.stack
        }
    }

    /// What tells errors apart: the box that each is in while it is thrown and caught.
    package enum ErrorIdentity {
        /// The address of the box, which is good as long as the error lives.
        package static func address(of error: any Error) -> UInt { UInt(bitPattern: unsafeBitCast(error, to: UnsafeRawPointer.self)) }
    }
#endif
