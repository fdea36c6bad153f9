// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "templates-benchmark",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "flask-swift", path: "../..")],
    targets: [
        .executableTarget(name: "templates", dependencies: [.product(name: "FlaskTemplates", package: "flask-swift")])
    ]
)
