/// The variables that a template sees besides its own: those that it was given, and what it set at its top.
///
/// Reference: jinja2/runtime.py, `Context`.
// One rendering uses it, in one thread at a time.
final class Context: @unchecked Sendable {
    /// A layer of variables that do not change, and what is below it.
    // Its table is set once and only read, by any number of renderings at a time.
    final class Layer: @unchecked Sendable {
        let variables: VariableTable
        let below: Layer?

        init(_ variables: VariableTable, below: Layer?) {
            self.variables = variables
            self.below = below
        }
    }

    /// What the parts of a template that share autoescape look at.
    // As the context: one rendering uses it, in one thread at a time.
    final class Evaluation: @unchecked Sendable {
        var autoescape: Bool
        init(autoescape: Bool) { self.autoescape = autoescape }
    }

    let template: LoadedTemplate
    let layer: Layer
    let evaluation: Evaluation
    let blocks: BlockTable
    /// What the top of the template set.
    @exclusivity(unchecked) var variables = VariableTable()
    /// Whether the rendering empties it at its end: macros among its variables refer back to it.
    @exclusivity(unchecked) var isEmptiedAtEnd = false
    /// The names of these that importers see.
    var exported: [String] = []

    init(_ template: LoadedTemplate, layer: Layer, evaluation: Evaluation, blocks: BlockTable) {
        self.template = template
        self.layer = layer
        self.evaluation = evaluation
        self.blocks = blocks
    }

    /// The variable of a key; `nil` where there is none.
    @inline(__always)
    func value(_ key: UnsafePointer<Key>) -> Value? {
        if !variables.isEmpty, let value = variables.value(key.pointee.name, hash: key.pointee.hash) { return value }
        return value(key.pointee.name, hash: key.pointee.hash, from: layer)
    }

    func value(_ name: String) -> Value? {
        let hash = VariableTable.hash(of: name)
        return variables.value(name, hash: hash) ?? value(name, hash: hash, from: layer)
    }

    private func value(_ name: borrowing String, hash: Int, from first: Layer) -> Value? {
        // The first layer holds the others, so that none needs a reference of its own.
        var layer: Unmanaged<Layer>? = Unmanaged.passUnretained(first)
        while let current = layer {
            if let value = current._withUnsafeGuaranteedRef({ $0.variables.value(name, hash: hash) }) { return value }
            layer = current._withUnsafeGuaranteedRef { $0.below.map(Unmanaged.passUnretained) }
        }
        return nil
    }

    /// A layer of everything that is visible here, and some local variables.
    func layer(adding locals: VariableTable) -> Layer {
        if variables.isEmpty && locals.isEmpty { return layer }
        var table = variables
        table.merge(locals)
        return Layer(table, below: layer)
    }

    /// A context of the same template that sees some local variables.
    func derived(_ locals: VariableTable) -> Context {
        Context(template, layer: layer(adding: locals), evaluation: evaluation, blocks: blocks)
    }

    func export(_ name: String, _ isExported: Bool) {
        let place = exported.firstIndex { $0.utf8.elementsEqual(name.utf8) }
        if isExported, place == nil { exported.append(name) }
        if !isExported, let place { exported.remove(at: place) }
    }

    /// All variables that are visible, those set last winning.
    func all() -> VariableTable {
        var layers: [VariableTable] = [variables]
        var layer: Layer? = layer
        while let current = layer {
            layers.append(current.variables)
            layer = current.below
        }
        var result = VariableTable()
        for table in layers.reversed() { result.merge(table) }
        return result
    }
}

/// The blocks of a chain of templates, those of the leaf first.
// One rendering uses it, in one thread at a time.
final class BlockTable: @unchecked Sendable {
    /// One definition of a block.
    struct Entry {
        let template: LoadedTemplate
        let function: Int
    }

    private var names: [String] = []
    private var entries: [[Entry]] = []

    init(_ template: LoadedTemplate) { add(template) }

    /// Adds the blocks that a template defines, behind those of the templates that extend it.
    func add(_ template: LoadedTemplate) {
        let program = template.program
        for block in program.blocks {
            let name = program.keys[block.key].name
            let entry = Entry(template: template, function: block.function)
            if let place = place(name) {
                entries[place].append(entry)
            } else {
                names.append(name)
                entries.append([entry])
            }
        }
    }

    private func place(_ name: String) -> Int? { names.firstIndex { $0.utf8.elementsEqual(name.utf8) } }

    /// The definitions of a block.
    subscript(name: String) -> [Entry] { place(name).map { entries[$0] } ?? [] }
}
