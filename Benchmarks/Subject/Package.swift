// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "subject-benchmark",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "flask-swift", path: "../..")],
    targets: [
        .executableTarget(name: "subject", dependencies: [.product(name: "Flask", package: "flask-swift")])
    ]
)
