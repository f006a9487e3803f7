package import TierwiseCatalog

extension Shape {
  /// A file of policies: `default-policy.yaml`.
  static let policyFile = Shape(
    "the policy file",
    [
      Key("version", .int, "The version of this format: 1.", values: ["1"], need: .required),
      Key("profiles", .entries(.mapping(profile)), "The profiles by name.", need: .required),
    ])

  private static let profile = Shape(
    "the profile",
    [
      Key("about", .string, "Whose policy it is, in a sentence.", need: .required),
      Key("policy", .mapping(policy), "The values in which it differs.", need: .required),
      Key("origins", .entries(.any), "Where values are from, by key.", need: .required),
    ])

  /// The values of a policy: of a profile, and of `policy` in `.tierwise.yml`.
  package static let policy = Shape(
    "the policy",
    [
      Key("tiers", .list(.string), "The tiers in rising order."),
      Key("default-tier", .string, "The tier of work that nothing else is known of."),
      Key("schema", .mapping(schema), "How assignments are written."),
      Key(
        "assignments", .entries(.oneOf([.string, .mapping(assignment)])),
        "The tiers of agents by name.", mistakes: ["agents"]),
      Key("tasks", .entries(.mapping(task)), "The tiers of kinds of tasks."),
      Key("matrix", .mapping(matrix), "What the words of an agent's file speak for."),
      Key("opus", .entries(.mapping(criterion)), "What justifies the highest tier."),
      Key("floors", .list(.mapping(floor)), "The lowest tier that a kind of work may run on."),
      Key("ceilings", .list(.mapping(ceiling)), "The highest tier that a kind of work asks for."),
      Key("complexity", .mapping(complexity), "Tiers by questions and words."),
      Key("labels", .mapping(labels), "What labels of tasks begin with."),
      Key("patterns", .mapping(patterns), "Tiers by words of a task's title."),
      Key("tree", .list(.mapping(question)), "Questions to a task, the first that is answered."),
      Key("files", .list(.mapping(files)), "Tiers by how many files a task concerns."),
      Key("pipelines", .entries(.list(.mapping(step))), "Work in steps on several tiers."),
      Key("confidence", .mapping(confidence), "What becomes of answers that are not sure."),
      Key("load", .mapping(load), "Tiers by the length of a queue."),
      Key("turns", .mapping(turns), "Tiers of single turns by the tools they used."),
      Key("classifier", .mapping(classifier), "When asking a model for the tier is worth it."),
      Key("router", .mapping(router), "Which step decides first."),
      Key("fallbacks", .mapping(fallbacks), "What may stand in for a model."),
      Key("fit", .mapping(fit), "What lint says about fit."),
      Key("alerts", .mapping(alerts), "When a report warns."),
      Key("rollback", .mapping(rollback), "When a migration is taken back."),
      Key("gates", .mapping(gates), "When a migration passes, holds or fails."),
      Key("targets", .mapping(targets), "What is to be reached."),
      Key("budgets", .mapping(budgets), "What may be spent."),
      Key("true-cost", .mapping(trueCost), "What failures and waiting cost."),
      Key("migration", .mapping(migration), "How a catalog is moved."),
      Key("review", .mapping(review), "How often assignments are looked at again."),
      Key("price-book", .string, "Where prices are from: the registry, or a source's own."),
    ])

  private static let schema = Shape(
    "the schema",
    [
      Key("dialect", .string, "How policy catalogs write the model."),
      Key("runtime-dialect", .string, "How the harness reads it."),
      Key("require", .list(.string), "The keys that an agent must have."),
    ])

  private static let assignment = Shape(
    "the assignment",
    [
      Key("tier", .string, "The tier that the agent runs on.", need: .required),
      Key("category", .string, "The kind of work."),
      Key("reason", .string, "Why it is so."),
      Key("when", .textOrList, "What must be given for that."),
      Key("escalation", .mapping(route), "The tier that harder work goes up to."),
      Key(
        "fast-path", .mapping(route), "The tier that simpler work goes down to.",
        mistakes: ["fast_path", "fastPath"]),
    ])

  private static let route = Shape(
    "the route",
    [
      Key("to", .string, "The tier.", need: .required),
      Key("when", .textOrList, "What sends work there."),
    ])

  private static let task = Shape("the task", [Key("tier", .string, "The tier.", need: .required)])

  private static let labels = Shape(
    "the labels",
    [
      Key("of-tier", .string, "In front of a tier."),
      Key("of-complexity", .string, "In front of a word for complexity."),
      Key("tiers", .list(.string), "The tiers that a label may name; left out, all."),
    ])

  private static let files = Shape(
    "the row",
    [
      Key("at-least", .int, "From so many files on.", need: .required),
      Key("tier", .string, "The tier.", need: .required),
      Key("execute", .string, "The tier of the parts, where the work is to be cut up."),
    ])

  private static let question = Shape(
    "the question",
    [
      Key("ask", .string, "What is asked.", need: .required),
      Key("any", .list(.string), "The words that answer it.", need: .required),
      Key("tier", .string, "The tier then.", need: .required),
      Key("critical", .string, "The tier where the task is critical."),
    ])

  private static let step = Shape(
    "the step",
    [
      Key("role", .string, "What is done.", need: .required),
      Key("agent", .string, "Who does it."),
      Key("tier", .string, "On which tier.", need: .required),
      Key("parallel", .bool, "Whether several may do it at once."),
      Key("when", .string, "The labels that ask for it, with AND, OR, NOT."),
    ])

  private static let router = Shape(
    "the router",
    [
      Key("order", .list(.string), "The steps, the first that decides."),
      Key("floors", .bool, "Whether the kinds of work that have a floor lift tasks to it."),
    ])
}
