extension VirtualMachine {
    /// Whether a value counts as true.
    @inline(__always)
    func isTrue(_ place: UnsafePointer<Value>) throws -> Bool {
        if case .bool(let flag) = place.pointee { return flag }
        if case .int(let number) = place.pointee { return number != 0 }
        return try isTrueRarely(place.pointee)
    }

    @inline(never)
    private func isTrueRarely(_ value: Value) throws -> Bool { try value.isTrue() }

    /// Whether an attribute counts as true.
    @inline(__always)
    func isTrueAttribute(_ place: UnsafePointer<Value>, _ key: UnsafePointer<Key>) throws -> Bool {
        if let item = Operations.dictionaryItem(place, key, keyPlaces) { return try isTrue(item) }
        return try isTrueRarely(place, key)
    }

    @inline(never)
    private func isTrueRarely(_ place: UnsafePointer<Value>, _ key: UnsafePointer<Key>) throws -> Bool {
        try attribute(place, key).isTrue()
    }

    /// Puts an attribute into a register.
    @inline(__always)
    func readAttribute(_ i: Instruction, _ r: UnsafeMutablePointer<Value>) throws {
        if let item = Operations.dictionaryItem(r + i.b, key(i), keyPlaces) {
            (r + i.a).set(copyOf: item)
        } else {
            (r + i.a).set(try attribute(r + i.b, key(i)))
        }
    }

    /// An attribute where the value is no dict with an item of that name.
    @inline(never)
    func attribute(_ place: UnsafePointer<Value>, _ key: UnsafePointer<Key>) throws -> Value {
        if !isSandboxed, let member = Operations.namespaceMember(place, key) { return member.pointee }
        return own(try Operations.attribute(place.pointee, key.pointee.dictionaryKey, self))
    }

    /// A value that came from Swift as the rendering's own, where its templates may change it.
    @inline(__always)
    func own(_ value: Value) -> Value { mutates && value.mayNest ? thawed.own(value) : value }

    /// A comparison that is an operator of the language.
    @inline(__always)
    func compare(_ kind: UInt8, _ left: UnsafePointer<Value>, _ right: UnsafePointer<Value>) throws -> Bool {
        if case .int(let a) = left.pointee, case .int(let b) = right.pointee, kind <= ComparisonOperator.greaterOrEqual.rawValue {
            return ComparisonOperator.holds(kind, a, b)
        }
        return try compareRarely(kind, left.pointee, right.pointee)
    }

    @inline(never)
    private func compareRarely(_ kind: UInt8, _ left: Value, _ right: Value) throws -> Bool {
        try Operations.compare(ComparisonOperator(rawValue: kind) ?? .equal, left, right, self)
    }

    /// Whether a value is equal to an integer.
    @inline(__always)
    func equals(_ place: UnsafePointer<Value>, _ integer: Int) throws -> Bool {
        if case .int(let value) = place.pointee { return value == integer }
        return try equalsRarely(place, integer)
    }

    @inline(never)
    private func equalsRarely(_ place: UnsafePointer<Value>, _ integer: Int) throws -> Bool {
        try place.pointee.isEqual(to: .int(integer))
    }

    func isProvided(_ value: Value) -> Bool {
        if case .undefined(let undefined) = value { return undefined !== Undefined.notProvided }
        return true
    }

    // MARK: Variables

    func loadCell(_ value: Value) -> Value {
        if case .object(let object) = value, let cell = object.exactly(Cell.self) { return cell.value }
        return value
    }

    func storeCell(_ cell: Value, _ value: Value) {
        if case .object(let object) = cell, let cell = object.exactly(Cell.self) { cell.value = value }
    }

    func storeContext(_ value: Value, _ instruction: Instruction) {
        let key = key(instruction)
        let context = frames[frames.count - 1].context
        if value.mayNest, !context.isEmptiedAtEnd { emptyAtEnd(context) }
        context.variables.set(key.pointee.name, hash: key.pointee.hash, to: value)
        switch ExportMode(rawValue: instruction.x) ?? .keep {
        case .keep: break
        case .export: context.export(key.pointee.name, true)
        case .hide: context.export(key.pointee.name, false)
        }
    }

    func setAutoescape(_ value: Value) throws {
        let isOn = try value.isTrue()
        frames[frames.count - 1].context.evaluation.autoescape = isOn
        autoescape = isOn
    }

    /// The local variables that another template or a block sees; those without a value are not among them.
    func locals(_ site: TemplateSite) -> VariableTable {
        guard let locals = site.locals, let frame = frames.last else { return VariableTable() }
        var table = VariableTable(capacity: locals.count)
        for (key, register, isCell) in locals {
            let key = frame.template.program.keys[key]
            let value = isCell ? loadCell(frame.registers[register]) : frame.registers[register]
            if case .undefined(let undefined) = value, undefined === key.missing { continue }
            table.set(key.name, hash: key.hash, to: value)
        }
        return table
    }

    // MARK: Namespaces and sequences

    @inline(__always)
    func checkNamespace(_ place: UnsafePointer<Value>) throws {
        if case .object(let object) = place.pointee, type(of: object) == NamespaceObject.self || object.isNamespace { return }
        throw TemplateError(.runtime, "cannot assign attribute on non-namespace object")
    }

    @inline(never)
    func setNamespace(_ place: UnsafePointer<Value>, _ key: UnsafePointer<Key>, _ new: UnsafePointer<Value>) throws {
        if let member = Operations.namespaceMember(place, key) { return member.set(copyOf: new) }
        if case .object(let object) = place.pointee, object.isNamespace {
            return try object.setAttribute(key.pointee.name, to: new.pointee, self)
        }
        try setItem(place.pointee, key.pointee.name, new.pointee)
    }

    /// What Jinja2 makes of the attribute of something else: an item, which dictionaries take.
    ///
    /// Ordinary assignments have checked before that it is a namespace; blocks do not.
    private func setItem(_ target: Value, _ name: String, _ value: Value) throws {
        guard case .dict(let box) = target else {
            throw TemplateError(.type, "'\(target.typeName)' object does not support item assignment")
        }
        if isImmutable { throw TemplateError(.security, "a dictionary must not be changed here") }
        if box.isFrozen { throw ListMethods.frozen("dict") }
        box.set(name, to: value)
    }

    func append(_ value: Value, to list: Value) {
        if case .list(let list) = list { list.items.append(value) }
    }

    /// Spreads the items of a value over registers.
    @inline(never)
    func unpack(_ value: Value, into registers: UnsafeMutablePointer<Value>, _ count: Int) throws {
        switch value {
        case .tuple(let tuple) where tuple.items.count == count:
            for place in 0..<count { registers[place] = tuple.items[place] }
        case .list(let list) where list.items.count == count:
            for place in 0..<count { registers[place] = list.items[place] }
        default:
            let items = try unpacked(value, count)
            for place in 0..<count { registers[place] = items[place] }
        }
    }

    private func unpacked(_ value: Value, _ count: Int) throws -> [Value] {
        var (state, items): (IteratorState, [Value]) = (try Operations.iteration(of: value, self), [])
        var item = Value.none
        while items.count <= count, try withUnsafeMutablePointer(to: &item, { try state.next(into: $0, self) }) {
            items.append(item)
        }
        if items.count > count { throw TemplateError(.value, "too many values to unpack (expected \(count))") }
        if items.count < count {
            throw TemplateError(.value, "not enough values to unpack (expected \(count), got \(items.count))")
        }
        return items
    }
}
