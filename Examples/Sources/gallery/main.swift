// Takes pictures and shows them; they stay in the folder `pictures`.
import Flask

try await createGallery(folder: "pictures").run()
