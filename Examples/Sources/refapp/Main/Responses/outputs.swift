import Flask

func addOutputs(to app: Flask) {
    addReturns(to: app)
    addResponses(to: app)
    addAborts(to: app)
    addCaching(to: app)
    addStreams(to: app)
    addJSONAnswers(to: app)
}
