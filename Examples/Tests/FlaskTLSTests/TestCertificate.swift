/// A certificate of these tests, for `localhost`; nobody else uses or trusts it.
enum TestCertificate {
    /// The certificate, valid until 2126.
    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBmzCCAUGgAwIBAgIUYqkHu2BC7ni4O0ZONA6ppXgSbWwwCgYIKoZIzj0EAwIw
        FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyODE1NDI0OVoYDzIxMjYxMTA0
        MTU0MjQ5WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
        PQMBBwNCAATx4yQSST1wn8nQ+CAr+8cxNYXE9daZPx4EDP2FMGrKGkayQQA3iqVC
        KDSkgW39Sbke64xhopReMVtVH1DWd4bqo28wbTAdBgNVHQ4EFgQUU612Nld5azEH
        nC9WIeoO4a6P9ugwHwYDVR0jBBgwFoAUU612Nld5azEHnC9WIeoO4a6P9ugwDwYD
        VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
        zj0EAwIDSAAwRQIhAKXE8mAn0WdBg/plGink2ZgQYpqSePKjBI1qACNoACGNAiAB
        +qAZ4jg3pB3kSz7w1pMhc7MewxoNxFc6tXfTov1xOA==
        -----END CERTIFICATE-----

        """

    /// Its key.
    static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgKGlx+IfRYdV3TFh3
        8kjgWglIh8az0PRus2VQIpPRPsyhRANCAATx4yQSST1wn8nQ+CAr+8cxNYXE9daZ
        Px4EDP2FMGrKGkayQQA3iqVCKDSkgW39Sbke64xhopReMVtVH1DWd4bq
        -----END PRIVATE KEY-----

        """

    /// The same key behind the passphrase `secret`.
    static let encryptedKey = """
        -----BEGIN EC PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED
        DEK-Info: AES-128-CBC,FF12030CF2C7C6A4584795535882D6EE

        fDir8ke2sZEo2pCOqsbx9EsTovHq6wtSJ2i/DT4xYNVJxlBePBqQyMAgR7mQX+o7
        KazFbQQ+zywQZpuRW1b7fcCpOaatQ38SMgesqwnM3CyhLlkeJ8YIs1EZ2VpZwHED
        apVurL3CgQg6/fJ/uywEHPzjtEdIu/D2/Hi8cq437E4=
        -----END EC PRIVATE KEY-----

        """

    /// A key that belongs to no certificate.
    static let otherKey = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgq1uFdfL2RgJOQulJ
        3BVR5ose3i1+otM6QDFtcvAu92KhRANCAATwbWaWCzJZOPe6EB5v6UYs1DKXadfx
        LzVxZv6Vz2t42eqmbKKF2rVeqC4ctuePaa91XlxalCQ5tXGtzDUFsNgu
        -----END PRIVATE KEY-----

        """
}
