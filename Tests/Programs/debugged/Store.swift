import Flask
import Synchronization

struct StoreError: Error, CustomStringConvertible {
    let product: String

    var description: String { "there is no <\(product)> in the store" }
}

struct CheckoutError: Error, CustomStringConvertible {
    let order: Int
    let underlying: any Error

    var description: String { "order \(order) could not be checked out" }
}

final class Visits: Sendable {
    private let number = Mutex(0)

    var count: Int { number.withLock { $0 } }

    func add(_ more: Int) { number.withLock { $0 += more } }
}

func checkOut(_ products: [String]) throws -> String {
    try products.map { try reserve($0) }.joined()  // calls: reserve
}

func reserve(_ product: String) throws -> String {
    try look(up: product)  // calls: look
}

func look(up product: String) throws -> String {
    guard product == "apple" else {
        throw StoreError(product: product)  // fails: nested
    }
    return product
}

func restock(_ product: String) async throws -> String {
    try await Task.sleep(for: .milliseconds(5))
    throw StoreError(product: product)  // fails: async
}

func price(of product: String) throws(StoreError) -> String {
    throw StoreError(product: product)  // fails: typed
}

func total(_ prices: [Int]) -> Int { prices.reduce(0, +) }
