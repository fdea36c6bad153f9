// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "template-peers-benchmark",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "flask-swift", path: "../.."),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/stencilproject/Stencil", exact: "0.15.1"),
    ],
    targets: [
        .executableTarget(
            name: "peers",
            dependencies: [
                .product(name: "FlaskTemplates", package: "flask-swift"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Stencil", package: "Stencil"),
            ])
    ]
)
