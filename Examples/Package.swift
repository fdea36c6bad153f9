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

let flask: Target.Dependency = .product(name: "Flask", package: "flask-swift")

let package = Package(
    name: "flask-examples",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "refapp", targets: ["refapp"])],
    dependencies: [
        .package(name: "flask-swift", path: ".."),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        .executableTarget(
            name: "refapp", dependencies: [flask, .product(name: "Crypto", package: "swift-crypto")],
            exclude: ["templates", "static"], swiftSettings: strict)
    ]
)
