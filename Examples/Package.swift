// swift-tools-version: 6.3
import PackageDescription

/// What every target is compiled with, as in the package itself.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A library of the framework.
func flask(_ library: String = "Flask") -> Target.Dependency { .product(name: library, package: "flask-swift") }

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let http2: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHPACK", package: "swift-nio-http2"),
    .product(name: "NIOHTTP2", package: "swift-nio-http2"),
]

let package = Package(
    name: "flask-examples",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "quickstart", targets: ["quickstart"]),
        .executable(name: "refapp", targets: ["refapp"]),
        .executable(name: "flaskr", targets: ["flaskr"]),
        .executable(name: "gallery", targets: ["gallery"]),
        .executable(name: "secure", targets: ["secure"]),
        .executable(name: "ticker", targets: ["ticker"]),
        .executable(name: "todos", targets: ["todos"]),
        .executable(name: "visits", targets: ["visits"]),
    ],
    dependencies: [
        .package(name: "flask-swift", path: "..", traits: ["TLS"]),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .executableTarget(
            name: "refapp", dependencies: [flask(), crypto], exclude: ["templates", "static"], swiftSettings: strict),
        .executableTarget(
            name: "flaskr", dependencies: [flask(), flask("FlaskCLI"), flask("FlaskSecurity"), grdb],
            path: "Flaskr/Sources", exclude: ["templates", "static", "schema.sql"], swiftSettings: strict),
        .testTarget(
            name: "FlaskrTests",
            dependencies: ["flaskr", flask(), flask("FlaskCLI"), flask("FlaskCLITesting"), flask("FlaskTesting"), grdb],
            path: "Flaskr/Tests", swiftSettings: strict),
        .target(
            name: "QuickstartApp", dependencies: [flask()], exclude: ["templates", "static"], swiftSettings: strict),
        .executableTarget(name: "quickstart", dependencies: [flask(), "QuickstartApp"], swiftSettings: strict),
        .testTarget(
            name: "QuickstartAppTests", dependencies: [flask(), "QuickstartApp", flask("FlaskTesting")],
            swiftSettings: strict),
        .executableTarget(name: "gallery", dependencies: [flask()], swiftSettings: strict),
        .executableTarget(name: "secure", dependencies: [flask(), flask("FlaskCLI"), flask("FlaskTLS")], swiftSettings: strict),
        .testTarget(name: "FlaskTLSTests", dependencies: [flask(), flask("FlaskTLS")] + http2, swiftSettings: strict),
        .executableTarget(name: "ticker", dependencies: [flask()], swiftSettings: strict),
        .executableTarget(name: "todos", dependencies: [flask()], swiftSettings: strict),
        .testTarget(
            name: "SmallExamplesTests", dependencies: ["gallery", "ticker", "todos", flask(), flask("FlaskTesting")],
            swiftSettings: strict),
        .target(
            name: "DatabaseSessions", dependencies: [flask(), grdb, crypto], path: "DatabaseSessions/Sources/DatabaseSessions"),
        .executableTarget(
            name: "visits", dependencies: ["DatabaseSessions", flask()], path: "DatabaseSessions/Sources/visits"),
        .testTarget(
            name: "DatabaseSessionsTests", dependencies: ["DatabaseSessions", flask(), flask("FlaskTesting")],
            path: "DatabaseSessions/Tests/DatabaseSessionsTests"),
    ],
    swiftLanguageModes: [.v6]
)
