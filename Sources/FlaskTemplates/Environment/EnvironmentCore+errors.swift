extension EnvironmentCore {
    /// The error of a compilation with the columns of what is at fault, if only its place in the source is known.
    func marked(_ error: TemplateError, in source: String, isExpression: Bool) -> TemplateError {
        guard let spans = spans(source, isExpression: isExpression) else { return error }
        return marked(error, spans)
    }

    /// The error of a rendering with columns, and the nearest of the names that are visible for one that there is not.
    @inline(never)
    func explained(_ error: TemplateError, in template: LoadedTemplate, visible: @autoclosure () -> [String]) -> TemplateError {
        guard settings.explainsErrors, error.offset != nil || error.missingVariable != nil,
            let spans = spans(template.source, isExpression: template.isExpression)
        else { return error }
        var error = marked(error, spans)
        if let name = error.missingVariable {
            let hint = NearestName.hint(name, in: visible() + spans.tree.assignedNames)
            if !hint.isEmpty { error.message += "." + hint }
            error.missingVariable = nil
        }
        return error
    }

    private func spans(_ source: String, isExpression: Bool) -> ExpressionSpans? {
        ExpressionSpans(source, isExpression: isExpression, syntax: syntax, rules: delimiters, extensions: extensions)
    }

    private func marked(_ error: TemplateError, _ spans: ExpressionSpans) -> TemplateError {
        var error = error
        guard let offset = error.offset else { return error }
        error.offset = nil
        guard let mark = spans.mark(at: offset) else { return error }
        let tree = spans.tree, name = error.location?.template
        error.location = tree.bytes.withUnsafeBufferPointer { bytes in
            SourceMarks(bytes: UnsafeBufferPointer(rebasing: bytes[..<tree.sourceCount]))
                .location(template: name, at: Int(offset), span: mark.span, focus: mark.focus)
        }
        return error
    }
}

extension SyntaxTree {
    /// The names that the template itself gives a value.
    fileprivate var assignedNames: [String] {
        var symbols: [Int32] = []
        for node in nodes {
            switch node.kind {
            case .forLoop, .set, .setBlock, .withBinding: collect(node.a, into: &symbols)
            case .macro, .parameter: symbols.append(node.a)
            case .importAs, .importName: symbols.append(node.b >= 0 ? node.b : node.a)
            default: break
            }
        }
        return Set(symbols).map { self.symbols[Int($0)] }
    }

    private func collect(_ target: Int32, into symbols: inout [Int32]) {
        guard target >= 0 else { return }
        let node = self[target]
        if node.kind == .name { symbols.append(node.a) }
        guard node.kind == .tuple || node.kind == .list else { return }
        var item = node.a
        while item >= 0 {
            collect(item, into: &symbols)
            item = self[item].next
        }
    }
}
