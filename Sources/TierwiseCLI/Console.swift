import TierwiseCore

/// Speaks to the user: data to one stream, everything else to the other.
struct Console {
  let host: any Host
  var color = Style.Choice.auto

  /// Writes what was asked for.
  func print(_ text: String) { host.write(Array(text.utf8), to: .data) }

  /// Writes what was asked for, as bytes.
  func print(_ bytes: [UInt8]) { host.write(bytes, to: .data) }

  /// Writes a line about what goes on.
  func note(_ text: String) { host.write(Array((text + "\n").utf8), to: .messages) }

  /// Writes why something could not be done.
  func error(_ text: String, help: String? = nil) {
    let style = Style(color, on: .messages, of: host)
    note("\(style.paint("error:", .error)) \(Printable.text(text))")
    if let help { self.help(help) }
  }

  /// Writes what to do about what could not be done.
  func help(_ text: String) {
    let style = Style(color, on: .messages, of: host)
    note("\(style.paint("help:", .strong)) \(Printable.text(text))")
  }

  /// The style of what is printed as data.
  var style: Style { Style(color, on: .data, of: host) }

  /// How wide a line of data may be.
  var columns: Int {
    if let terminal = host.terminal(.data) { return max(40, terminal.columns) }
    // Pagers and logs have no width; their readers' windows seldom have less than this.
    return 100
  }
}
