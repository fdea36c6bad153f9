// Flask's quickstart, chapter by chapter; see QuickstartApp.
import Flask
import QuickstartApp

try await createQuickstart().run()
