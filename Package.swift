// swift-tools-version: 6.3
import PackageDescription

/// What every target is compiled with: language mode 6, explicit existentials, narrow imports, no warnings.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "flask-swift",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "FlaskHTTP", targets: ["FlaskHTTP"]),
        .library(name: "FlaskRouting", targets: ["FlaskRouting"]),
        .executable(name: "conformance", targets: ["conformance"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2")
    ],
    targets: [
        .target(
            name: "FlaskHTTP",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(name: "FlaskRouting", swiftSettings: strict),
        .executableTarget(name: "conformance", dependencies: ["FlaskHTTP", "FlaskRouting"], swiftSettings: strict),
        .testTarget(name: "FlaskHTTPTests", dependencies: ["FlaskHTTP"], swiftSettings: strict),
        .testTarget(name: "FlaskRoutingTests", dependencies: ["FlaskRouting"], swiftSettings: strict),
    ]
)
