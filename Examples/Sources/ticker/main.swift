// A page that counts along with the server, by server-sent events, and a table that is sent while it is made.
import Flask

try await createTicker(interval: .seconds(1)).run()
