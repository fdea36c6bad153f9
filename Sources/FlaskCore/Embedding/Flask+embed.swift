extension Flask {
    /// Takes templates and static files that are part of the program, so that it needs no folders beside it.
    ///
    /// ```swift
    /// app.embed(.package)
    /// ```
    ///
    /// The folders of the application and of its blueprints are found in them as they are found on the disk where the program
    /// is built. What is part of the program comes before files on the disk; in debug mode, and with
    /// `TEMPLATES_AUTO_RELOAD` for templates, it comes after them, so that edits show without a build. May be called several
    /// times, as by packages that bring pages of their own; what was given first comes first.
    ///
    /// - Parameters:
    ///   - files: the files; the plug-in `EmbedFlaskFiles` writes `EmbeddedFiles.package`.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func embed(_ files: EmbeddedFiles, file: StaticString = #fileID, line: UInt = #line) {
        register(at: SourceSite(file: file, line: line)) { setup in
            setup.templates.embedded.append(files)
            self.files.embed(files)
            for registered in setup.blueprints { registered.blueprint.files.embed(files) }
        }
    }
}

extension ApplicationFiles {
    /// Takes the files of the static folder that are part of the program; those that were taken before come first.
    func embed(_ files: EmbeddedFiles) {
        guard let folder, let found = files.folder(folder, in: folders) else { return }
        embed(found.names.filter { !hasEmbedded($0) }.compactMap { name in found.bytes(of: name).map { (name, $0) } })
    }
}
