extension CodeGenerator {
    /// Calls a block where it stands.
    func blockCall(_ node: Node) throws {
        var after: FunctionBuilder.Label?
        if scope.isTopLevel {
            // What a template that certainly extends another one says outside of blocks is not rendered.
            if hasKnownExtends { return }
            if extendsCount > 0 {
                let label = function.newLabel()
                function.jump(.jumpIfExtended, to: label)
                after = label
            }
        }
        var site = TemplateSite(key: key(node.a), isRequired: node.detail & 2 != 0)
        if node.detail & 1 != 0 { site.locals = visibleLocals() }
        emit(Instruction(.callBlock, immediate: addSite(site)))
        if let after { function.bind(after) }
    }

    func extends(_ node: Node) throws {
        guard scope.isTopLevel else {
            throw failure(.assertion, "cannot use extend from a non top-level scope", at: node)
        }
        if extendsCount > 0 {
            let once = function.newLabel(), fail = function.newLabel()
            if !hasKnownExtends {
                function.jump(.jumpIfExtended, to: fail)
                function.jump(to: once)
                function.bind(fail)
            }
            emit(Instruction(.raise, immediate: errorSite(.runtime, "extended multiple times", at: node)))
            if hasKnownExtends {
                endsBody = true
                return
            }
            function.bind(once)
        }
        let template = try evaluate(node.a)
        emit(Instruction(.extend, a: template))
        if isRootLevel { hasKnownExtends = true }
        extendsCount += 1
    }

    func include(_ node: Node) throws {
        let template = try evaluate(node.a)
        var site = TemplateSite(ignoresMissing: node.detail & 1 != 0, withContext: node.detail & 2 != 0)
        if site.withContext { site.locals = visibleLocals() }
        function.position = node.position
        emit(Instruction(.include, a: template, immediate: addSite(site)))
    }

    func importAs(_ node: Node) throws {
        let module = try importModule(node)
        assign(try variable(node.b, at: node), from: module)
        try storeInContext(node.b, isExported: false, at: node)
    }

    func importFrom(_ node: Node) throws {
        let module = try importModule(node)
        var index = node.b
        while index >= 0 {
            let item = tree[index]
            let alias = item.b >= 0 ? item.b : item.a
            let value = function.newTemporary()
            let site = TemplateSite(key: key(item.a), line: location(node.position).line)
            emit(Instruction(.importName, a: value, b: module, immediate: addSite(site)))
            assign(try variable(alias, at: item), from: value)
            try storeInContext(alias, isExported: false, at: item)
            index = item.next
        }
    }

    private func importModule(_ node: Node) throws -> Int {
        let template = try evaluate(node.a)
        var site = TemplateSite(withContext: node.detail & 2 != 0)
        if site.withContext { site.locals = visibleLocals() }
        let module = function.newTemporary()
        function.position = node.position
        emit(Instruction(.importModule, a: module, b: template, immediate: addSite(site)))
        return module
    }

    private func addSite(_ site: TemplateSite) -> Int {
        parts.templateSites.append(site)
        return parts.templateSites.count - 1
    }
}
