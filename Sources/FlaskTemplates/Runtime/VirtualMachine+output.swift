extension VirtualMachine {
    /// Writes a value.
    @inline(__always)
    func emit(_ place: UnsafePointer<Value>, _ mode: UInt8, _ sink: inout Sink) throws {
        let tag = place.tag
        if mode <= EscapeMode.dynamic.rawValue {
            if tag == .int { return sink.write(integer: place.integer) }
            if tag == .string, mode == EscapeMode.escaped.rawValue || (mode == EscapeMode.dynamic.rawValue && autoescape) {
                return sink.write(escapedAt: place.text)
            }
            if tag == .string || tag == .safe { return sink.write(textAt: place.text) }
        }
        try emitRarely(place, mode, &sink)
    }

    @inline(never)
    private func emitRarely(_ place: UnsafePointer<Value>, _ mode: UInt8, _ sink: inout Sink) throws {
        try emitRarely(place.pointee, mode, &sink)
    }

    @inline(never)
    private func emitRarely(_ value: Value, _ mode: UInt8, _ sink: inout Sink) throws {
        switch EscapeMode(rawValue: mode) ?? .plain {
        case .plain: try write(value, isEscaped: false, &sink)
        case .escaped: try write(value, isEscaped: true, &sink)
        case .dynamic: try write(value, isEscaped: autoescape, &sink)
        case .raw: try writeRaw(value, &sink)
        case .native:
            if nativeOutput.isEmpty { nativeOutput.append([]) }
            nativeOutput[nativeOutput.count - 1].append(value)
        }
    }

    /// Writes the text of a value, as HTML or as it is.
    func write(_ value: Value, isEscaped: Bool, _ sink: inout Sink) throws {
        switch value {
        case .none: sink.write("None")
        case .bool(let flag): sink.write(flag ? "True" : "False")
        case .int(let number): sink.write(integer: number)
        case .safe(let text): sink.write(text)
        case .string(let text): if isEscaped { sink.write(escaped: text) } else { sink.write(text) }
        case .undefined(let undefined) where undefined.behavior == .lenient: break
        case .object, .element:
            if isEscaped, let html = try value.html(self) {
                sink.write(html)
            } else if isEscaped {
                sink.write(escaped: try value.text(self))
            } else {
                sink.write(try value.text(self))
            }
        default:
            let text = try value.text(self)
            if isEscaped { sink.write(escaped: text) } else { sink.write(text) }
        }
        if let failure = sink.failure { throw failure }
    }

    private func writeRaw(_ value: Value, _ sink: inout Sink) throws {
        switch value {
        case .string(let text), .safe(let text): sink.write(text)
        default:
            throw TemplateError(
                .type, "sequence item 0: expected str instance, \(value.typeName) found")
        }
    }

    /// Writes the attribute of a value.
    @inline(__always)
    func emitAttribute(_ place: UnsafePointer<Value>, _ instruction: Instruction, _ sink: inout Sink) throws {
        if let item = Operations.dictionaryItem(place, key(instruction), keyPlaces) {
            try emit(item, instruction.x, &sink)
        } else {
            try emitAttributeRarely(place, instruction, &sink)
        }
    }

    @inline(never)
    private func emitAttributeRarely(_ place: UnsafePointer<Value>, _ instruction: Instruction, _ sink: inout Sink) throws {
        try emitRarely(attribute(place, key(instruction)), instruction.x, &sink)
    }

    // MARK: Captures

    func startCapture(_ sink: inout Sink) -> Int {
        if environment.settings.isNative {
            if nativeOutput.isEmpty { nativeOutput.append([]) }
            nativeOutput.append([])
        }
        sink.captures += 1
        return sink.mark
    }

    func endCapture(_ mark: Value, _ mode: UInt8, _ sink: inout Sink) throws -> Value {
        guard case .int(let start) = mark else { return .none }
        sink.captures -= 1
        let isSafe = mode == CaptureMode.safe.rawValue || (mode == CaptureMode.dynamic.rawValue && autoescape)
        if environment.settings.isNative { return try nativeCapture(isSafe: isSafe) }
        let text = sink.take(since: start)
        return isSafe ? .safe(text) : .string(text)
    }

    /// The value of the output that a native environment captured.
    func nativeCapture(isSafe: Bool) throws -> Value {
        let value = try NativeConcat.value(of: nativeOutput.popLast() ?? [], self)
        if isSafe, let text = try? value.text(self) { return .safe(text) }
        return value
    }

    func dropCaptures(_ mark: Value, _ count: Int, _ sink: inout Sink) {
        guard case .int(let start) = mark else { return }
        sink.captures -= count
        if environment.settings.isNative { nativeOutput.removeLast(min(count, nativeOutput.count)) }
        sink.drop(since: start)
    }

    /// Joins texts; among Markup what is none is escaped.
    func concat(_ base: UnsafeMutablePointer<Value>, _ count: Int, _ mode: UInt8) throws -> Value {
        if mode != EscapeMode.escaped.rawValue || !containsMarkup(base, count), let text = try joined(base, count) {
            return .string(text)
        }
        return try Operations.concat(
            Array(UnsafeBufferPointer(start: base, count: count)), isEscaped: mode == EscapeMode.escaped.rawValue, self)
    }

    private func containsMarkup(_ base: UnsafePointer<Value>, _ count: Int) -> Bool {
        for place in 0..<count { if case .safe = base[place] { return true } }
        return false
    }

    /// The joined texts of strings and integers; `nil` where something else is among them.
    private func joined(_ base: UnsafePointer<Value>, _ count: Int) throws -> String? {
        var capacity = 0
        for place in 0..<count {
            switch base[place] {
            case .string: capacity += base.advanced(by: place).text.pointee.utf8.count
            case .int: capacity += 20
            default: return nil
            }
        }
        try Limits.checkText(capacity)
        return String(unsafeUninitializedCapacity: capacity) { buffer in
            guard let target = buffer.baseAddress else { return 0 }
            var length = 0
            for place in 0..<count {
                if case .int(let number) = base[place] {
                    length += Digits.writeLong(number, to: target + length)
                } else {
                    length += base.advanced(by: place).text.pointee.withBytes { bytes in
                        if let base = bytes.baseAddress { (target + length).update(from: base, count: bytes.count) }
                        return bytes.count
                    }
                }
            }
            return length
        }
    }

    func finalize(_ value: Value) throws -> Value {
        guard let finalize = environment.settings.finalize else { return value }
        return try Self.invoke([value], [], self, finalize)
    }

    /// `Markup(value)` where output is escaped, else the value.
    func markSafe(_ value: Value) throws -> Value {
        guard autoescape else { return value }
        switch value {
        case .safe: return value
        case .string(let text): return .safe(text)
        case .object: return .safe(try value.html(self) ?? value.text(self))
        default: return .safe(try value.text(self))
        }
    }
}
