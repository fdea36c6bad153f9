extension IteratorState {
    /// An attribute of `loop`.
    func attribute(_ attribute: LoopAttribute, _ state: RenderState) throws -> Value {
        switch attribute {
        case .index: .int(index)
        case .index0: .int(index - 1)
        case .first: .bool(index == 1)
        case .depth: .int(1)
        case .depth0: .int(0)
        case .length: .int(try length(state))
        case .revindex: .int(try length(state) - index + 1)
        case .revindex0: .int(try length(state) - index)
        case .last: .bool(try isLast(state))
        case .previtem: try previous(state)
        case .nextitem: try following(state)
        }
    }

    private func length(_ state: RenderState) throws -> Int {
        guard let pull else { return count }
        return try index + pull.drain(state)
    }

    private func isLast(_ state: RenderState) throws -> Bool {
        if let pull { return try pull.peek(state) == nil }
        return kind == .list ? item(index) == nil : index >= count
    }

    private func previous(_ state: RenderState) throws -> Value {
        if index <= 1 {
            return .undefined(Undefined(behavior: state.undefinedBehavior, name: nil, hint: "there is no previous item"))
        }
        return (pull.map(\.previous) ?? item(index - 2)) ?? .none
    }

    private func following(_ state: RenderState) throws -> Value {
        let item = try pull.map { try $0.peek(state) } ?? item(index)
        return item ?? .undefined(Undefined(behavior: state.undefinedBehavior, name: nil, hint: "there is no next item"))
    }
}
