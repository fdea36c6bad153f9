internal import FlaskHTTP
internal import Logging
internal import NIOCore

extension ConnectionHandler {
    /// A file up to this size is read and sent with its head; a larger one is left to the kernel.
    private static let smallFile = 32768
    /// How much the kernel is told to send at a time; between such pieces the file's length is checked again.
    private static let pieceLength = 4 << 20
    /// How much is read at a time where the bytes have to be encrypted, which the kernel does not do.
    private static let encryptedPieceLength = 65536

    /// Sends a response whose content is a file.
    func sendFile(_ response: Response, _ file: FileBody) {
        let opened: OpenFile
        do { opened = try OpenFile(file) } catch { return refuse(response, file, error) }
        let planned = plan(response, length: file.length)
        guard planned.sendsContent, file.length > Self.smallFile else {
            defer { opened.shut() }
            guard let bytes = planned.sendsContent ? opened.read(file) : [] else {
                return refuse(response, file, .unreadable("it was cut while it was read"))
            }
            let plan = bytes.withUnsafeBufferPointer { writeHead(response, planned, content: $0) }
            if let plan { finish(response, plan, sent: bytes.count) }
            return
        }
        guard let plan = writeHead(response, planned, content: UnsafeBufferPointer(start: nil, count: 0)) else {
            return opened.shut()
        }
        let handle = NIOFileHandle(_deprecatedTakingOwnershipOfDescriptor: opened.descriptor)
        sendPiece(FileTransfer(handle: handle, file: file, response: response, plan: plan, position: file.offset))
    }

    private func refuse(_ response: Response, _ file: FileBody, _ failure: OpenFile.Failure) {
        giveUp(response)
        switch failure {
        case .missing:
            server.logger.warning("The file \(file.path) is missing or no regular file.")
            send(ErrorPage.response(status: 404))
        case .unreadable(let reason):
            server.logger.error("The file \(file.path) cannot be sent: \(reason)")
            send(ErrorPage.response(status: 500))
        }
    }

    private func sendPiece(_ transfer: FileTransfer) {
        var transfer = transfer
        let start = transfer.position
        let end = min(transfer.end, start + (server.isSecured ? Self.encryptedPieceLength : Self.pieceLength))
        guard let piece = piece(of: transfer, until: end), let context else {
            server.logger.error("The file \(transfer.file.path) was cut while it was sent; the connection closes.")
            endFile(transfer)
            return close()
        }
        transfer.position = end
        state = .sendingFile(transfer)
        writeMark = WriteMark(piece: writeMark.piece &+ 1)
        deadline = loop.now + server.timeouts.write
        flush()
        let handler = NIOLoopBound(self, eventLoop: loop.eventLoop)
        write(piece, context) { result in
            if case .success = result { handler.value.pieceWasSent() }
        }
    }

    /// The next piece of a file, as bytes or for the kernel to send; `nil` if the file was cut.
    private func piece(of transfer: FileTransfer, until end: Int) -> IOData? {
        try? transfer.handle.withUnsafeFileDescriptor { descriptor in
            guard server.isSecured else {
                guard OpenFile.reaches(descriptor, end) else { return nil }
                return .fileRegion(FileRegion(fileHandle: transfer.handle, readerIndex: transfer.position, endIndex: end))
            }
            let bytes = OpenFile.read(descriptor, from: transfer.position, count: end - transfer.position)
            return bytes.map { .byteBuffer(ByteBuffer(bytes: $0)) }
        }
    }

    private func pieceWasSent() {
        guard case .sendingFile(let transfer) = state else { return }
        guard transfer.position == transfer.end else { return sendPiece(transfer) }
        try? transfer.handle.close()
        finish(transfer.response, transfer.plan, sent: transfer.file.length)
        advance()
        keepUnreadInput()
    }

    /// Lets go of a file that is not sent any further.
    func endFile(_ transfer: FileTransfer) {
        if transfer.handle.isOpen { try? transfer.handle.close() }
        state = .closed
        giveUp(transfer.response)
    }
}
