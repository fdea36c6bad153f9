internal import FlaskHTTP
internal import NIOCore

/// A file that is being sent.
struct FileTransfer {
    let handle: NIOFileHandle
    let file: FileBody
    let response: Response
    let plan: ResponsePlan
    /// The first byte that was not handed to the channel yet.
    var position: Int

    /// The byte behind the last one to send.
    var end: Int { file.offset + file.length }
}
