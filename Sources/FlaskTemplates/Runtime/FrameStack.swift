/// Storage of frames: windows of values that never move, so that natively written code may look at its arguments in place.
struct FrameStack<Element> {
    private struct Chunk {
        let base: UnsafeMutablePointer<Element>
        let capacity: Int
        var used = 0
    }

    private var chunks: [Chunk] = []
    private var current = -1

    /// Room for some elements, not initialised.
    mutating func allocate(_ count: Int) -> UnsafeMutablePointer<Element> {
        if current >= 0, chunks[current].capacity - chunks[current].used >= count {
            let place = chunks[current].base + chunks[current].used
            chunks[current].used += count
            return place
        }
        return allocateInNextChunk(count)
    }

    private mutating func allocateInNextChunk(_ count: Int) -> UnsafeMutablePointer<Element> {
        // A chunk that is left over is used again if it is large enough.
        if current + 1 < chunks.count, chunks[current + 1].capacity < count {
            for chunk in chunks[(current + 1)...] { chunk.base.deallocate() }
            chunks.removeSubrange((current + 1)...)
        }
        if current + 1 == chunks.count {
            let capacity = max(count, chunks.isEmpty ? 128 : chunks[current].capacity * 2)
            chunks.append(Chunk(base: .allocate(capacity: capacity), capacity: capacity))
        }
        current += 1
        chunks[current].used = count
        return chunks[current].base
    }

    /// Gives back the room that was allocated last, deinitialised.
    mutating func release(_ count: Int) {
        chunks[current].used -= count
        while current > 0 && chunks[current].used == 0 { current -= 1 }
    }

    /// Frees all storage.
    mutating func deallocate() {
        for chunk in chunks { chunk.base.deallocate() }
        chunks = []
        current = -1
    }
}
