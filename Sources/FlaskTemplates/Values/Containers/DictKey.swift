/// A key of a dictionary whose hash is known: the compiler makes one of every attribute's name.
struct DictKey {
    /// The hash as ``DictBox`` stores it.
    let hash: UInt64
    let name: String

    /// The method of that name, where any type has one.
    let method: MethodName?

    init(_ name: String) {
        method = MethodName(name: name)
        self.name = name
        hash = Hashing.hash(of: name)
    }
}

extension UnsafePointer<DictKey> {
    /// The name, in place.
    @inline(__always)
    var text: UnsafePointer<String> {
        UnsafeRawPointer(self).advanced(by: MemoryLayout<UInt64>.size).assumingMemoryBound(to: String.self)
    }
}
