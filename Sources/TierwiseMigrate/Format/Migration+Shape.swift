package import TierwiseCatalog

extension Shape {
  /// A migration's file.
  package static let migration = Shape(
    "the migration",
    [
      Key("schema", .int, "The version of this format: 1.", values: ["1"], need: .required),
      Key("id", .string, "The file's name, without .yaml; it may be left out."),
      Key(
        "title", .string, "What it is about, in a few words.", need: .required,
        mistakes: ["name", "description", "summary"]),
      Key(
        "week", .int, "Its turn: it waits until those of earlier weeks are applied.",
        mistakes: ["phase", "order", "step"]),
      Key(
        "not-before", .date, "The first day it may be applied.", mistakes: ["not_before", "after"]),
      Key(
        "lane", .string, "Whether it waits for others.",
        values: [
          Choice("normal", "It waits for those of earlier weeks, and for their gates."),
          Choice("urgent", "It waits for nothing."),
        ]),
      Key(
        "select", .mapping(selector), "The agents it is for.", need: .required,
        mistakes: ["agents", "where", "match"]),
      Key(
        "expect", .int, "How many agents these must be; another number is refused.",
        mistakes: ["count", "files"]),
      Key(
        "exclude", .list(.mapping(exclusion)), "Agents that stay as they are, and why.",
        mistakes: ["skip", "ignore", "except"]),
      Key(
        "edits", .list(.mapping(edit)), "What is done to each agent, in this order.",
        need: .required, mistakes: ["edit", "changes", "steps"]),
      Key("gate", .mapping(gate), "What must hold before the next migration may be applied."),
    ])

  private static let exclusion = Shape(
    "the exclusion",
    [
      Key(
        "name", .textOrList, "The agents' names, as patterns.", need: .required,
        mistakes: ["agent", "agents", "names"]),
      Key("reason", .string, "Why they stay as they are.", need: .required, mistakes: ["why"]),
      Key("until", .date, "The last day on which this holds; left out, it holds for good."),
    ])

  private static let edit = Shape(
    "the edit",
    [
      Key("set", .string, "Makes the value at this route another one; takes 'from' and 'to'."),
      Key("ensure", .string, "Puts the key at this route where it is not yet; takes 'value'."),
      Key("remove", .string, "Takes the key at this route away; takes 'from'."),
      Key("rename", .string, "Gives the key at this route another name; takes 'to'."),
      Key("append", .string, "Puts an item at the end of the list at this route; takes 'item'."),
      Key("from", .any, "The value that must be there now, or a list of values."),
      Key("to", .any, "The value to write; {policy: tier} asks the policy. Of 'rename' the name."),
      Key("value", .any, "The value to write; {policy: reason} asks the policy."),
      Key("item", .any, "The item to write."),
      Key("after", .string, "The key that a new one stands behind; left out, it comes last."),
      Key("before", .string, "The key that a new one stands in front of."),
      Key(
        "where", .mapping(selector), "Only these of the migration's agents.",
        mistakes: ["select", "only", "if"]),
    ])

  private static let gate = Shape(
    "the gate",
    [
      Key(
        "aim", .oneOf([.mapping(aim), .list(.mapping(aim))]),
        "What the migration is made for: one aim, or a list of them.", mistakes: ["aims", "goal"]),
      Key("success", .number, "The success rate that must hold (0.90).", source: "000-37"),
      Key("floor", .number, "The rate that its lower bound must reach (0.85).", source: "000-46"),
      Key("margin", .number, "How far below its own reference an agent may fall (0.03)."),
      Key("runs", .int, "The fewest runs to judge by."),
      Key("agent-runs", .int, "The fewest runs of one agent to judge it by."),
      Key("window", .string, "How long is measured: '7d'."),
      Key("max-hold", .string, "How long no verdict may last: '21d'."),
    ])

  private static let aim = Shape(
    "the aim",
    [
      Key(
        "metric", .string, "What is measured.",
        values: ["success", "cost", "p95", "escalation", "fallback"], need: .required),
      Key("at-least", .number, "The lowest value."),
      Key("at-most", .number, "The highest value."),
      Key("falls-by", .number, "By which share it falls, against the reference: 0.4."),
      Key("divided-by", .number, "By which factor it falls, against the reference: 3."),
    ])
}
