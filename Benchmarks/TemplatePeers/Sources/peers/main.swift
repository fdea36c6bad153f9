import FlaskTemplates

// usage: peers [ROUNDS]
//
// Lets FlaskTemplates, Stencil and swift-mustache do the same work in turns, and prints medians of milliseconds and of the
// ratios within a round. Stencil does not escape and reads a template's tags when it renders it first.

let rounds = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 15 : 15
let clock = ContinuousClock()

func milliseconds(_ work: () throws -> Int) rethrows -> Double {
    let time = try clock.measure { _ = try work() }
    return Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
func padded(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }
func figure(_ value: Double) -> String { padded("\((value * 1000).rounded() / 1000)", 10) }

print("workload                  ms    Stencil         x   mustache         x")
for workload in try Workload.all() {
    var results: [(flask: Double, stencil: Double, mustache: Double)] = []
    for round in 0..<rounds + 2 {
        let result = (
            try milliseconds(workload.flask), try milliseconds(workload.stencil), try milliseconds(workload.mustache)
        )
        if round >= 2 { results.append(result) }
    }
    let stencil = median(results.map { $0.stencil / $0.flask }), mustache = median(results.map { $0.mustache / $0.flask })
    print(
        padded(workload.name, 18), figure(median(results.map(\.flask))), figure(median(results.map(\.stencil))), figure(stencil),
        figure(median(results.map(\.mustache))), figure(mustache))
}
print("bytes:", try Workload.all().prefix(2).map { [try $0.flask(), try $0.stencil(), try $0.mustache()] })

// What passing 1,000 structs costs beside rendering them.
let teams = (0..<1000).map { Team(name: "Team \($0)", score: $0) }
let conversion = try (0..<rounds).map { _ in
    try milliseconds { try TemplateValue(encoding: teams).array?.count ?? 0 }
}
print("1,000 Encodable structs become a value in \(median(conversion)) ms")
