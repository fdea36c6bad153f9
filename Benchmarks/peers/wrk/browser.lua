-- Sends what a desktop browser sends when a link is followed: with `Host`, which wrk adds, 17 header fields.
wrk.headers["User-Agent"] =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
wrk.headers["Accept"] =
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8"
wrk.headers["Accept-Encoding"] = "gzip, deflate, br, zstd"
wrk.headers["Accept-Language"] = "en-GB,en;q=0.9,de;q=0.8,fr;q=0.6"
wrk.headers["Cache-Control"] = "max-age=0"
wrk.headers["Connection"] = "keep-alive"
wrk.headers["DNT"] = "1"
wrk.headers["Referer"] = "http://127.0.0.1/articles/2024/10/a-page-with-a-link?page=2&sort=newest"
wrk.headers["Sec-CH-UA"] = '"Google Chrome";v="131", "Chromium";v="131", "Not_A Brand";v="24"'
wrk.headers["Sec-CH-UA-Mobile"] = "?0"
wrk.headers["Sec-CH-UA-Platform"] = '"Linux"'
wrk.headers["Sec-Fetch-Dest"] = "document"
wrk.headers["Sec-Fetch-Mode"] = "navigate"
wrk.headers["Sec-Fetch-Site"] = "same-origin"
wrk.headers["Upgrade-Insecure-Requests"] = "1"
-- Five cookies, 300 bytes.
wrk.headers["Cookie"] =
    "session=eyJfZnJlc2giOmZhbHNlLCJ1c2VyX2lkIjo0Miwic2VlbiI6WzEsMiwzLDVdfQ.ZyX8pQ.1qk3n0Vd5mXo7cWJt9hYb2LrEaU; "
    .. "csrf_token=f3b1c0d29ae84c57b6a1e2d3c4f5a697; "
    .. "_ga=GA1.1.1203456789.1730812345; "
    .. "_ga_7QX2M9KD0P=GS1.1.1731000000.12.1.1731000123.60.0.0; "
    .. "preferences=theme%3Ddark%26lang%3Den%26font%3Dmedium%2Bwide"
