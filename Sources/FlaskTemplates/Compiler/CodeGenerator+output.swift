extension CodeGenerator {
    /// Whether output is left out, or how the code around it decides.
    private func checkedOutput(_ body: () throws -> Void) rethrows {
        guard checksOutput else { return try body() }
        if hasKnownExtends { return }
        // Before the first `extends` nothing can have been extended.
        guard extendsCount > 0 else { return try body() }
        let after = function.newLabel()
        function.jump(.jumpIfExtended, to: after)
        try body()
        function.bind(after)
    }

    func text(_ node: Node) {
        checkedOutput { write(offset: Int(node.a), count: Int(node.b)) }
    }

    /// Writes a part of the program's bytes; joined with the text before it where that is possible.
    private func write(offset: Int, count: Int) {
        if options.isNative {
            let text = function.newTemporary()
            let bytes = parts.bytes[offset..<offset + count]
            emit(Instruction(.constant, a: text, immediate: constant(.string(String(decoding: bytes, as: UTF8.self)))))
            emit(Instruction(.emit, a: text, x: EscapeMode.native.rawValue))
            return
        }
        guard count > 0 else { return }
        if let last = function.fusible, last.opcode == .text {
            var start = last.integer
            if start + last.target != offset {
                // Texts that are not neighbours are copied behind the source.
                if start + last.target != parts.bytes.count {
                    let moved = parts.bytes.count
                    parts.bytes.append(contentsOf: parts.bytes[start..<start + last.target])
                    start = moved
                }
                parts.bytes.append(contentsOf: parts.bytes[offset..<offset + count])
            }
            let total = last.target + count
            function.replaceLast {
                $0.immediate = UInt64(start)
                $0.target = total
            }
            return
        }
        fuse()
        emit(Instruction(.text, target: count, immediate: offset))
    }

    /// Lets an output instruction write the text behind it as well.
    private func fuse() {
        guard let last = function.fusible else { return }
        switch last.opcode {
        case .emit where last.x != EscapeMode.raw.rawValue: function.replaceLast { $0.opcode = .emitText }
        case .emitAttribute: function.replaceLast { $0.opcode = .emitAttributeText }
        case .emitLoopIndex: function.replaceLast { $0.opcode = .emitLoopIndexText }
        default: break
        }
    }

    /// Writes a text that the compiler made.
    private func write(_ text: String) {
        let offset = parts.bytes.count
        parts.bytes.append(contentsOf: text.utf8)
        write(offset: offset, count: parts.bytes.count - offset)
    }

    func output(_ node: Node) throws {
        try checkedOutput { try write(expression: node.a) }
    }

    private func write(expression index: Int32) throws {
        let node = tree[index]
        function.position = node.position
        let text = outputConstant(index).flatMap { constantText($0) }
        if let text, !options.finalizes { return write(text) }
        if options.finalizes { return try finalize(index, constant: text) }
        if options.isNative {
            emit(Instruction(.emit, a: try evaluate(index), x: outputMode.rawValue))
            return
        }
        switch node.kind {
        case .attribute: try write(attribute: node)
        case .call: try call(node, caller: nil, into: nil, escape: escape)
        case .markSafeIfAutoescape where tree[node.a].kind != .call:
            let value = try evaluate(index)
            emit(Instruction(.emit, a: value, x: escape.rawValue))
        default: emit(Instruction(.emit, a: try evaluate(index), x: escape.rawValue))
        }
    }

    /// The value of an expression that is written, if it is the same in every rendering.
    ///
    /// Reference: jinja2/compiler.py, `visit_Output`: what is constant is written without asking the rendering.
    private func outputConstant(_ index: Int32) -> Value? {
        foldsMissingItems = !options.isNative && !options.finalizes
        defer { foldsMissingItems = false }
        return folded(index)
    }

    /// Writes what finalize makes of a value; constants are escaped before, all other values after it.
    private func finalize(_ index: Int32, constant: String?) throws {
        var value: Int
        if let constant, constantEscape == .escaped, !options.isNative {
            value = function.newTemporary()
            emit(Instruction(.constant, a: value, immediate: self.constant(.safe(constant))))
        } else {
            value = try evaluate(index)
        }
        let target = function.newTemporary()
        emit(Instruction(.finalize, a: target, b: value))
        let mode: EscapeMode = constant == nil || options.isNative ? outputMode : .plain
        emit(Instruction(.emit, a: target, x: mode.rawValue))
    }

    private func write(attribute node: Node) throws {
        if let loop = plainLoop(node.a), name(node.b) == "index" {
            emit(Instruction(.emitLoopIndex, a: loop.iterator))
        } else if plainLoop(node.a) != nil {
            emit(Instruction(.emit, a: try attribute(node, into: nil), x: escape.rawValue))
        } else {
            let object = try evaluate(node.a)
            function.position = node.position
            emit(Instruction(.emitAttribute, a: object, x: escape.rawValue, immediate: key(node.b)))
        }
    }

    /// The text of a constant as it is written, `nil` if that is left to the rendering.
    private func constantText(_ value: Value) -> String? {
        guard !options.isNative, constantEscape == .escaped else { return try? value.text(foldingState) }
        if case .safe(let text) = value { return text }
        return (try? value.text(foldingState)).map(Operations.escaped)
    }
}
