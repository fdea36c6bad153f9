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
        .library(name: "FlaskServer", targets: ["FlaskServer"]),
        .executable(name: "conformance", targets: ["conformance"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
    ],
    targets: [
        .target(name: "FlaskHTTP", swiftSettings: strict),
        .target(name: "FlaskRouting", swiftSettings: strict),
        .target(
            name: "FlaskServer",
            dependencies: [
                "FlaskHTTP",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: strict),
        .executableTarget(name: "conformance", dependencies: ["FlaskHTTP", "FlaskRouting"], swiftSettings: strict),
        .testTarget(name: "FlaskHTTPTests", dependencies: ["FlaskHTTP"], swiftSettings: strict),
        .testTarget(name: "FlaskRoutingTests", dependencies: ["FlaskRouting"], swiftSettings: strict),
        .testTarget(
            name: "FlaskServerTests",
            dependencies: [
                "FlaskServer", "FlaskHTTP",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: strict),
    ]
)
