/// The memory of a ``ReceivedHeaderBlock``: the places of its fields, then the bytes that they point into.
///
/// Bytes behind an object's own header cost one allocation a request; an array of the standard library costs five times as
/// many instructions when its length is only known at run time.
struct ReceivedHeaderBytes: Sendable {
    typealias Place = ReceivedHeaderBlock.Place

    /// It is filled before anybody else sees it and never changes then, so threads may share it.
    // The element type is trivial, and nothing but the initialiser writes.
    private nonisolated(unsafe) let buffer: ManagedBuffer<Int, UInt8>

    /// Copies places and bytes.
    init(places: ArraySlice<Place>, bytes: Span<UInt8>) {
        let placesLength = places.count &* MemoryLayout<Place>.stride
        let length = placesLength &+ bytes.count
        buffer = ManagedBuffer.create(minimumCapacity: length) { _ in length }
        buffer.withUnsafeMutablePointerToElements { elements in
            let memory = UnsafeMutableRawBufferPointer(start: elements, count: length)
            places.withUnsafeBytes { memory.copyMemory(from: $0) }
            bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: memory[placesLength...]).copyMemory(from: $0) }
        }
    }

    /// Calls a closure with everything.
    @inline(__always)
    func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        buffer.withUnsafeMutablePointers { length, elements in
            body(UnsafeBufferPointer(start: elements, count: length.pointee).span)
        }
    }
}
