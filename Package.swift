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

let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
]

/// What encrypts; only where the trait is on.
let tls: [Target.Dependency] = [
    .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["TLS"])),
    .product(name: "NIOHTTP2", package: "swift-nio-http2", condition: .when(traits: ["TLS"])),
    .product(name: "NIOHPACK", package: "swift-nio-http2", condition: .when(traits: ["TLS"])),
    .product(name: "NIOTLS", package: "swift-nio", condition: .when(traits: ["TLS"])),
    .product(name: "X509", package: "swift-certificates", condition: .when(traits: ["TLS"])),
    .product(name: "SwiftASN1", package: "swift-asn1", condition: .when(traits: ["TLS"])),
    .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["TLS"])),
]

let package = Package(
    name: "flask-swift",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Flask", targets: ["Flask"]),
        .library(name: "FlaskArgumentParser", targets: ["FlaskArgumentParser"]),
        .library(name: "FlaskCLI", targets: ["FlaskCLI"]),
        .library(name: "FlaskCLITesting", targets: ["FlaskCLITesting"]),
        .library(name: "FlaskSecurity", targets: ["FlaskSecurity"]),
        .library(name: "FlaskSigning", targets: ["FlaskSigning"]),
        .library(name: "FlaskTLS", targets: ["FlaskTLS"]),
        .library(name: "FlaskTemplates", targets: ["FlaskTemplates"]),
        .library(name: "FlaskTesting", targets: ["FlaskTesting"]),
        .library(name: "FlaskTestingServer", targets: ["FlaskTestingServer"]),
        .plugin(name: "EmbedFlaskFiles", targets: ["EmbedFlaskFiles"]),
        .executable(name: "flask", targets: ["FlaskTool"]),
        .executable(name: "hello", targets: ["hello"]),
        .executable(name: "conformance", targets: ["conformance"]),
    ],
    traits: [
        .trait(name: "TLS", description: "HTTPS in the server, by FlaskTLS; without it nothing of it is fetched or built.")
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
    ],
    targets: [
        .target(
            name: "FlaskHTTP", dependencies: ["FlaskJSON", "FlaskUnicode", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(name: "FlaskCommands", swiftSettings: strict),
        .target(name: "FlaskJSON", swiftSettings: strict),
        .target(name: "FlaskRouting", dependencies: ["FlaskUnicode"], swiftSettings: strict),
        .target(
            name: "FlaskSigning", dependencies: ["FlaskJSON", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "FlaskSecurity",
            dependencies: [
                "FlaskSigning", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ], swiftSettings: strict),
        .target(name: "FlaskTemplates", swiftSettings: strict),
        .target(name: "FlaskUnicode", swiftSettings: strict),
        .target(
            name: "FlaskCore",
            dependencies: ["FlaskHTTP", "FlaskJSON", "FlaskRouting", "FlaskSigning", "FlaskTemplates", logging],
            swiftSettings: strict),
        .target(name: "FlaskServer", dependencies: ["FlaskHTTP", logging] + nio, swiftSettings: strict),
        .target(
            name: "FlaskTLS", dependencies: ["FlaskServer", logging] + nio + tls, swiftSettings: strict),
        .target(
            name: "FlaskDevTools",
            dependencies: ["FlaskHTTP", "FlaskJSON", "FlaskServer", logging, .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "Flask",
            dependencies: [
                "FlaskCore", "FlaskDevTools", "FlaskHTTP", "FlaskJSON", "FlaskRouting", "FlaskServer", "FlaskSigning",
                "FlaskTemplates", logging,
            ],
            swiftSettings: strict),
        .target(
            name: "FlaskTesting", dependencies: ["FlaskCore", "FlaskHTTP", "FlaskJSON", "FlaskTemplates"], swiftSettings: strict),
        .target(
            name: "FlaskTestingServer", dependencies: ["FlaskCore", "FlaskHTTP", "FlaskServer", "FlaskTesting", logging],
            swiftSettings: strict),
        .target(
            name: "FlaskCLI", dependencies: ["Flask", "FlaskCommands", "FlaskCore", "FlaskRouting", "FlaskServer"],
            swiftSettings: strict),
        .target(
            name: "FlaskCLITesting", dependencies: ["FlaskCLI", "FlaskCommands", "FlaskCore"], swiftSettings: strict),
        .target(
            name: "FlaskArgumentParser",
            dependencies: [
                "FlaskCLI", "FlaskCommands", "FlaskCore", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        .target(name: "FlaskProjects", dependencies: ["FlaskCommands"], swiftSettings: strict),
        .target(name: "FlaskEmbedding", swiftSettings: strict),
        .executableTarget(name: "FlaskEmbedder", dependencies: ["FlaskEmbedding"], swiftSettings: strict),
        .plugin(name: "EmbedFlaskFiles", capability: .buildTool(), dependencies: ["FlaskEmbedder"]),
        .executableTarget(name: "FlaskTool", dependencies: ["FlaskCommands", "FlaskProjects"], swiftSettings: strict),
        .executableTarget(name: "hello", dependencies: ["Flask"], swiftSettings: strict),
        .executableTarget(
            name: "conformance",
            dependencies: [
                "FlaskCore", "FlaskHTTP", "FlaskJSON", "FlaskRouting", "FlaskSecurity", "FlaskSigning", "FlaskTemplates",
                logging,
            ],
            swiftSettings: strict),
        .testTarget(name: "FlaskCommandsTests", dependencies: ["FlaskCommands"], swiftSettings: strict),
        .testTarget(
            name: "FlaskCLITests",
            dependencies: [
                "Flask", "FlaskArgumentParser", "FlaskCLI", "FlaskCLITesting", "FlaskCommands",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        .testTarget(
            name: "FlaskEmbeddingTests", dependencies: ["Flask", "FlaskEmbedding", "FlaskTesting"],
            exclude: ["admin", "static", "templates"],
            swiftSettings: strict, plugins: ["EmbedFlaskFiles"]),
        .testTarget(name: "FlaskProjectsTests", dependencies: ["FlaskCommands", "FlaskProjects"], swiftSettings: strict),
        .testTarget(name: "FlaskHTTPTests", dependencies: ["FlaskHTTP"], swiftSettings: strict),
        .testTarget(name: "FlaskJSONTests", dependencies: ["FlaskJSON"], swiftSettings: strict),
        .testTarget(name: "FlaskRoutingTests", dependencies: ["FlaskRouting"], swiftSettings: strict),
        .testTarget(name: "FlaskSecurityTests", dependencies: ["FlaskSecurity"], swiftSettings: strict),
        .testTarget(name: "FlaskSigningTests", dependencies: ["FlaskJSON", "FlaskSigning"], swiftSettings: strict),
        .testTarget(name: "FlaskTemplatesTests", dependencies: ["FlaskTemplates"], swiftSettings: strict),
        .testTarget(name: "FlaskUnicodeTests", dependencies: ["FlaskUnicode"], swiftSettings: strict),
        .testTarget(
            name: "FlaskCoreTests",
            dependencies: ["FlaskCore", "FlaskHTTP", "FlaskJSON", "FlaskRouting", "FlaskTemplates", "FlaskTesting", logging],
            swiftSettings: strict),
        .testTarget(
            name: "FlaskTestingTests",
            dependencies: ["FlaskCore", "FlaskHTTP", "FlaskJSON", "FlaskTemplates", "FlaskTesting", "FlaskTestingServer"],
            swiftSettings: strict),
        .testTarget(
            name: "FlaskDevToolsTests",
            dependencies: [
                "FlaskDevTools", "FlaskHTTP", "FlaskJSON", "FlaskServer", logging,
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "debugged", dependencies: ["Flask"], path: "Tests/Programs/debugged", exclude: ["templates"],
            swiftSettings: strict),
        .testTarget(name: "FlaskTests", dependencies: ["Flask", "FlaskServer"], swiftSettings: strict),
        .testTarget(
            name: "FlaskServerTests",
            dependencies: ["FlaskServer", "FlaskCore", "FlaskHTTP", logging] + nio,
            swiftSettings: strict),
    ]
)
