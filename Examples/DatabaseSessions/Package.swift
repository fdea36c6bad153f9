// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "database-sessions",
    platforms: [.macOS(.v15)],
    products: [.library(name: "DatabaseSessions", targets: ["DatabaseSessions"])],
    dependencies: [
        .package(name: "flask-swift", path: "../.."),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        .target(
            name: "DatabaseSessions",
            dependencies: [
                .product(name: "Flask", package: "flask-swift"), .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .executableTarget(name: "visits", dependencies: ["DatabaseSessions", .product(name: "Flask", package: "flask-swift")]),
        .testTarget(
            name: "DatabaseSessionsTests",
            dependencies: [
                "DatabaseSessions", .product(name: "Flask", package: "flask-swift"),
                .product(name: "FlaskTesting", package: "flask-swift"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
