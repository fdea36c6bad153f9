/// A ``Serializer`` whose values fit in URLs: ASCII letters, digits, `_`, `-` and `.`.
///
/// Reference: itsdangerous/url_safe.py, URLSafeSerializer.
public typealias URLSafeSerializer<Payload: PayloadSerializer> = Serializer<URLSafePayload<Payload>>

/// A ``TimedSerializer`` whose values fit in URLs: ASCII letters, digits, `_`, `-` and `.`.
///
/// Flask's session cookie is made by one.
/// Reference: itsdangerous/url_safe.py, URLSafeTimedSerializer.
public typealias URLSafeTimedSerializer<Payload: PayloadSerializer> = TimedSerializer<URLSafePayload<Payload>>

extension Serializer {
    /// Makes a serializer whose values fit in URLs.
    ///
    /// - Parameters:
    ///   - secretKey: the secret key, or several from the oldest to the newest.
    ///   - salt: what tells apart signatures for different purposes.
    ///   - payload: what writes and reads the values, before they are made safe.
    ///   - signer: how the values are signed.
    ///   - fallbackSigners: further ways in which values may be signed that are read.
    public init<Inner>(
        secretKey: SecretKeys, salt: Salt = .serializer, payload: Inner, signer: SignerOptions = SignerOptions(),
        fallbackSigners: [SignerOptions] = []
    ) where Payload == URLSafePayload<Inner> {
        self.init(
            secretKey: secretKey, salt: salt, payload: URLSafePayload(payload), signer: signer,
            fallbackSigners: fallbackSigners)
    }
}

extension TimedSerializer {
    /// Makes a serializer whose values fit in URLs.
    ///
    /// - Parameters:
    ///   - secretKey: the secret key, or several from the oldest to the newest.
    ///   - salt: what tells apart signatures for different purposes.
    ///   - payload: what writes and reads the values, before they are made safe.
    ///   - signer: how the values are signed.
    ///   - fallbackSigners: further ways in which values may be signed that are read.
    ///   - clock: what time it is.
    public init<Inner>(
        secretKey: SecretKeys, salt: Salt = .serializer, payload: Inner, signer: SignerOptions = SignerOptions(),
        fallbackSigners: [SignerOptions] = [], clock: SigningClock = .system
    ) where Payload == URLSafePayload<Inner> {
        self.init(
            secretKey: secretKey, salt: salt, payload: URLSafePayload(payload), signer: signer,
            fallbackSigners: fallbackSigners, clock: clock)
    }
}
