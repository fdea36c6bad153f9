/// An error of the routing module.
public struct RoutingError: Error, Sendable {}
