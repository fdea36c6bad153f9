#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What recursion over values and syntax trees may use: the stack of the thread it runs on, and a number of steps.
///
/// Threads have stacks of very different sizes (8 MB, or 512 KB for those of Dispatch), and builds without optimisation need
/// several times as much of it, so a count of levels alone is too careful or not careful enough.
struct ThreadLimits {
    /// The lowest address of the stack.
    private var stackEnd: UInt
    /// The steps of the comparison in progress.
    private var steps = 0

    /// What is kept free for everything that is called without asking; Swift's runtime takes a lot of it where a type is used first.
    private static let reserve: UInt = 96 * 1024
    /// How many values within others one comparison or text looks at: values that share their parts have many more of them
    /// than they take memory.
    private static let stepLimit = 1 << 20

    /// Whether the thread's stack is nearly used up.
    @inline(never)
    static var isStackLow: Bool {
        var marker: UInt8 = 0
        let address = withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }, end = current.pointee.stackEnd
        return address >= end && address - end < reserve
    }

    /// Counts values within others that a comparison or a text looks at; `isFirst`: where it begins, which is free.
    static func count(_ items: Int, isFirst: Bool) throws {
        let current = current
        current.pointee.steps = isFirst ? 0 : current.pointee.steps &+ items
        if current.pointee.steps > stepLimit {
            throw TemplateError(.overflow, "the values hold more than \(stepLimit) others; compare or write parts of them")
        }
    }

    // MARK: Storage

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { ThreadLimits.release($0) }
        return key
    }()

    private static func release(_ pointer: UnsafeMutableRawPointer?) {
        pointer?.assumingMemoryBound(to: ThreadLimits.self).deallocate()
    }

    /// The limits of this thread.
    private static var current: UnsafeMutablePointer<ThreadLimits> {
        if let known = pthread_getspecific(key) { return known.assumingMemoryBound(to: ThreadLimits.self) }
        let made = UnsafeMutablePointer<ThreadLimits>.allocate(capacity: 1)
        made.initialize(to: ThreadLimits(stackEnd: endOfStack()))
        pthread_setspecific(key, made)
        return made
    }

    /// The end of this thread's stack; where the system does not tell, what all threads have below the place of now.
    private static func endOfStack() -> UInt {
        #if canImport(Darwin)
            let thread = pthread_self()
            return UInt(bitPattern: pthread_get_stackaddr_np(thread)) - UInt(pthread_get_stacksize_np(thread))
        #else
            var marker: UInt8 = 0
            let here = withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }, unknown = here - 384 * 1024
            // The headers show the function to GNU sources only.
            guard let symbol = dlsym(nil, "pthread_getattr_np") else { return unknown }
            typealias Function = @convention(c) (pthread_t, UnsafeMutablePointer<pthread_attr_t>) -> Int32
            let getAttributes = unsafeBitCast(symbol, to: Function.self)
            var attributes = pthread_attr_t(), address: UnsafeMutableRawPointer?, size = 0
            guard getAttributes(pthread_self(), &attributes) == 0 else { return unknown }
            defer { pthread_attr_destroy(&attributes) }
            guard pthread_attr_getstack(&attributes, &address, &size) == 0 else { return unknown }
            return UInt(bitPattern: address)
        #endif
    }
}
