/// The files around the sources.
extension Project {
    var packageManifest: String {
        """
        // swift-tools-version: 6.3
        import PackageDescription

        let package = Package(
            name: "\(name.text)",
            platforms: [.macOS(.v15)],
            products: [.executable(name: "\(name.text)", targets: ["\(name.module)"])],
            dependencies: [
                \(framework.dependency)
            ],
            targets: [
                .executableTarget(
                    name: "\(name.module)",
                    dependencies: [
                        .product(name: "Flask", package: "\(framework.package)"),
                        .product(name: "FlaskCLI", package: "\(framework.package)"),
                    ],
                    // Makes templates and static files part of the program: see app.embed in createApp.swift.
                    plugins: [.plugin(name: "EmbedFlaskFiles", package: "\(framework.package)")]),
                .testTarget(
                    name: "\(name.module)Tests",
                    dependencies: [
                        "\(name.module)",
                        .product(name: "Flask", package: "\(framework.package)"),
                        .product(name: "FlaskCLITesting", package: "\(framework.package)"),
                        .product(name: "FlaskTesting", package: "\(framework.package)"),
                    ]),
            ]
        )

        """
    }

    var readme: String {
        """
        # \(name.text)

        A web application with [Flask for Swift](<\(framework.documentation)>).

        ```console
        $ swift run                        # serves http://127.0.0.1:5000, in debug mode (see .flaskenv)
        $ swift run \(name.text) --port 8000
        $ swift run \(name.text) routes
        $ swift run \(name.text) greet Ann
        $ swift test
        ```

        | where | what |
        |---|---|
        | `Sources/\(name.module)/createApp.swift` | makes the application: configuration, blueprints, commands |
        | `Sources/\(name.module)/Pages.swift`, `API.swift` | the blueprints: pages, JSON |
        | `templates/`, `static/` | templates, style sheets, scripts, pictures |
        | `Tests/` | tests, which open no socket |
        | `.flaskenv` | environment variables for everybody who works on it |
        | `.env` | those of this machine: keep it out of version control |

        To deploy, build the program and copy it: it holds the templates and static files, and needs nothing else beside it.

        ```console
        $ swift build -c release --static-swift-stdlib --product \(name.text)
        $ FLASK_SECRET_KEY=… .build/release/\(name.text) run --host 127.0.0.1 --port 8000
        ```

        Or as a container: `docker build -t \(name.text) .`, then
        `docker run -p 8000:8000 -e FLASK_SECRET_KEY=… \(name.text)`\(dockerNote)

        """
    }

    private var dockerNote: String {
        guard case .path = framework else { return "." }
        return """
            .
            `Package.swift` names a folder of this machine for Flask for Swift; name its repository there first, as the image is
            built without that folder.
            """
    }

    var gitIgnore: String {
        """
        .build/
        .swiftpm/
        .env
        instance/

        """
    }

    var flaskenv: String {
        """
        # For everybody who works on the application. Variables that are set already come first, then those of .env.
        FLASK_DEBUG=1
        FLASK_RUN_PORT=5000

        """
    }

    var environment: String {
        """
        # For this machine only: not for version control. Sessions are signed with this key.
        FLASK_SECRET_KEY=\(secretKey)

        """
    }

    var dockerfile: String {
        """
        # Both images are Debian 12, as the C library stays outside of the program.
        FROM swift:6.3-bookworm AS build
        WORKDIR /build
        COPY . .
        RUN swift build -c release --static-swift-stdlib --product \(name.text)

        FROM debian:bookworm-slim
        RUN useradd --system app
        WORKDIR /app
        # The program holds the templates and static files.
        COPY --from=build /build/.build/release/\(name.text) ./
        USER app
        EXPOSE 8000
        # FLASK_SECRET_KEY is given when the container is started.
        CMD ["./\(name.text)", "run", "--host", "0.0.0.0", "--port", "8000"]

        """
    }

    var dockerIgnore: String {
        """
        .build
        .git
        .env
        .flaskenv
        instance

        """
    }
}
