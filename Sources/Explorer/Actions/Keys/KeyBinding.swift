/// Keys that a person wants for an action, as the configuration says it.
package struct KeyBinding: Hashable, Sendable {
  /// The action's name.
  package var action: String
  /// The names of keys and of sequences of keys, the most important first; none takes the action's
  /// keys away.
  package var keys: [String]
  /// The name of the only context that it is for; nil for all in which the action applies.
  package var context: String?

  package init(action: String, keys: [String], context: String? = nil) {
    self.action = action
    self.keys = keys
    self.context = context
  }
}

extension KeyMap {
  /// Why a part of a binding does not hold.
  package struct Problem: Hashable, Sendable {
    /// Which binding, by its place among those that were given.
    package var binding: Int
    /// Lower case, without a full stop.
    package var message: String

    package init(binding: Int, message: String) {
      self.binding = binding
      self.message = message
    }
  }
}
