/// The byte that tells the cases of a ``Value`` apart which hold something.
struct ValueTag: Equatable {
    /// Where in a value it is.
    static let offset = 16

    let byte: UInt8

    @inline(__always)
    init(byte: UInt8) { self.byte = byte }

    /// The tag of a value.
    @inline(__always)
    init(_ value: borrowing Value) {
        self = withUnsafePointer(to: value) { $0.tag }
    }

    // The optimiser makes numbers of these.
    static var int: ValueTag { @inline(__always) get { ValueTag(.int(0)) } }
    static var string: ValueTag { @inline(__always) get { ValueTag(.string("")) } }
    static var safe: ValueTag { @inline(__always) get { ValueTag(.safe("")) } }
}
