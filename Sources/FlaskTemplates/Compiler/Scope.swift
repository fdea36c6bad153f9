/// The variables of a part of a template that has its own: a template, a block, a macro, a loop body, a with statement.
///
/// Reference: jinja2/idtracking.py, `Symbols`.
final class Scope {
    let parent: Scope?
    let function: FunctionBuilder
    /// Whether assignments are visible to blocks, includes and importers.
    var isTopLevel = false
    private(set) var variables: [Variable] = []
    private var index: [Int32: Variable] = [:]

    init(parent: Scope?, function: FunctionBuilder) {
        self.parent = parent
        self.function = function
    }

    /// Whether something other than the start of the scope assigns one of the names that it binds.
    var reassignsTargets: Bool {
        variables.contains { variable in
            if case .parameter = variable.load { variable.isReassigned || variable.isCell } else { false }
        }
    }

    /// The variable of this very scope.
    func own(_ symbol: Int32) -> Variable? {
        if variables.count > 8 { return index[symbol] }
        for variable in variables where variable.symbol == symbol { return variable }
        return nil
    }

    /// The variable that a name means here.
    func find(_ symbol: Int32) -> Variable? {
        var scope: Scope? = self
        while let current = scope {
            if let variable = current.own(symbol) { return variable }
            scope = current.parent
        }
        return nil
    }

    /// Binds a name whose value the scope sets itself.
    @discardableResult
    func declareParameter(_ symbol: Int32) -> Variable {
        if let variable = own(symbol) {
            variable.load = .parameter
            variable.isStored = true
            return variable
        }
        return add(Variable(symbol, load: .parameter, isStored: true, function: function))
    }

    /// Notes that the name is read.
    func noteLoad(_ symbol: Int32) {
        if find(symbol) == nil { add(Variable(symbol, load: .context, isStored: false, function: function)) }
    }

    /// Notes that the name is assigned; in a branch it may stay what it was.
    func noteStore(_ symbol: Int32, inBranch: Bool) {
        if let variable = own(symbol) {
            variable.isStored = true
            variable.isReassigned = true
            return
        }
        let load: Variable.Load =
            if let outer = parent?.find(symbol) { .alias(outer) } else if inBranch { .context } else { .missing }
        let variable = Variable(symbol, load: load, isStored: true, function: function)
        variable.isReassigned = true
        add(variable)
    }

    /// The stored variables of this scope and those around it, the inner ones first.
    func visibleStores() -> [Variable] {
        var result: [Variable] = []
        var seen: Set<Int32> = []
        var scope: Scope? = self
        while let current = scope {
            for variable in current.variables where variable.isStored && seen.insert(variable.symbol).inserted {
                // The name may have been rebound by a scope further in without a store.
                if let found = find(variable.symbol) { result.append(found) }
            }
            scope = current.parent
        }
        return result
    }

    @discardableResult
    private func add(_ variable: Variable) -> Variable {
        variables.append(variable)
        if variables.count > 9 {
            index[variable.symbol] = variable
        } else if variables.count == 9 {
            for known in variables { index[known.symbol] = known }
        }
        return variable
    }
}
