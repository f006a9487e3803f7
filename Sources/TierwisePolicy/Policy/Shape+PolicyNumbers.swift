import TierwiseCatalog

/// The groups of a policy that hold numbers.
extension Shape {
  static let complexity = Shape(
    "complexity",
    [
      Key("questions", .entries(.string), "What is asked, by name."),
      Key("lowest", .int, "The least that an answer counts."),
      Key("highest", .int, "The most that an answer counts."),
      Key("bands", .list(.mapping(band)), "Tiers by the sum of the answers."),
      Key("words", .entries(.string), "Tiers by a word; 'none' takes a word out."),
    ])

  private static let band = Shape(
    "the band",
    [
      Key("at-least", .int, "From this sum on.", need: .required),
      Key("tier", .string, "The tier.", need: .required),
    ])

  static let patterns = Shape(
    "the patterns",
    [
      Key("in", .list(.string), "What is looked at: title, description."),
      Key("highest-wins", .bool, "Whether the highest tier of all hits counts, or the first row."),
      Key("literal", .bool, "Whether words count where they are quoted or taken back, too."),
      Key("rows", .list(.mapping(pattern)), "Tiers by words."),
    ])

  private static let pattern = Shape(
    "the pattern",
    [
      Key("tier", .string, "The tier.", need: .required),
      Key("any", .list(.string), "One of these at the start of a word.", need: .required),
    ])

  static let confidence = Shape(
    "confidence",
    [
      Key("steps", .list(.mapping(confidenceStep)), "Limits, a step for each try."),
      Key("on-doubt", .string, "What is done below all limits."),
      Key("needs-objective-signal", .bool, "Whether an answer's own word is not enough."),
      Key("signals", .mapping(signals), "What speaks for or against an answer besides its word."),
      Key("calibrated", .bool, "Whether the limits were measured."),
    ])

  private static let signals = Shape(
    "the signals",
    [
      Key("output-tokens-from", .int, "Shorter answers say too little."),
      Key("tool-calls-up-to", .int, "More calls than this look lost."),
      Key("hedges-up-to", .int, "More words of doubt than this are many."),
      Key("hedges", .list(.string), "The words of doubt."),
    ])

  private static let confidenceStep = Shape(
    "the step",
    [
      Key("accept-at-least", .number, "Accepted from here on."),
      Key("accept-above", .number, "Accepted above this."),
      Key("review-at-least", .number, "Reviewed from here on."),
      Key("review-above", .number, "Reviewed above this."),
    ])

  static let load = Shape(
    "load",
    [
      Key("on", .bool, "Whether the queue counts."),
      Key("busy-above", .int, "More waiting tasks than this are many."),
      Key("busy-low-priority", .string, "The tier of unimportant tasks then."),
      Key("idle-below", .int, "Fewer than this are few."),
      Key("idle", .string, "The tier of all tasks then."),
    ])

  static let turns = Shape(
    "turns",
    [
      Key("on", .bool, "Whether turns are routed one by one."),
      Key("simple-tools", .list(.string), "Tools whose results need no thought."),
      Key("simple", .string, "The tier of turns that used only these."),
      Key("otherwise", .string, "The tier of all others."),
      Key("short-output-tokens", .int, "Shorter answers are simple."),
    ])

  static let classifier = Shape(
    "the classifier",
    [
      Key("on", .bool, "Whether a model is asked."),
      Key("worth-it-simple-share", .number, "It pays from this share of simple tasks on."),
      Key("not-worth-it-one-tier-share", .number, "It does not where one tier has more than this."),
      Key("overhead-tokens", .int, "What asking takes."),
    ])

  static let fallbacks = Shape(
    "fallbacks",
    [
      Key("max", .int, "How many a harness reads."),
      Key("below-floor", .string, "How bad one below the floor is."),
      Key("below-floor-critical", .string, "How bad it is for security."),
      Key("when", .list(.string), "What makes one stand in."),
    ])

  static let fit = Shape(
    "fit",
    [
      Key("one-tier-from", .int, "From so many agents on, one tier for all is told."),
      Key("underpowered-margin", .int, "The least margin for advising a higher tier."),
      Key("clearest", .int, "How many findings lint shows by default."),
      Key("reasoning-silences", .string, "The strongest verdict that a written reason silences."),
      Key("tier-share-slack", .number, "How far a tier's share may be off."),
    ])

  static let alerts = Shape(
    "alerts",
    [
      Key("cost-daily-ratio", .number, "Cost of a day, to the mean of the days before."),
      Key("cost-window-days", .int, "How many days before."),
      Key("tier-spike-ratio", .number, "A tier's share of a day, to its share before."),
      Key("success-min", .number, "The lowest rate of success."),
      Key("p95-ratio", .number, "The 95th percentile of time, to the reference."),
      Key("escalation-max", .number, "The highest rate of escalations."),
      Key("fallback-max", .number, "The highest rate of fallbacks."),
      Key("minimum-sample", .int, "So many runs before anything is said."),
    ])

  static let rollback = Shape(
    "rollback",
    [
      Key("success-min", .number, "Below this a step is taken back."),
      Key("error-increase-max", .number, "So many more errors are borne."),
    ])

  static let gates = Shape(
    "gates",
    [
      Key("floor", .number, "The rate of success that must be proven."),
      Key("confidence", .number, "How sure a proof must be."),
      Key("runs", .int, "The fewest runs to judge a migration by."),
      Key("agent-runs", .int, "The fewest runs to judge one of its agents by."),
      Key("window-days", .int, "How many days are measured before it may pass."),
      Key("max-hold-days", .int, "After so many days without a verdict somebody has to decide."),
      Key("reference-days", .int, "How many days before it are compared with."),
      Key("cost-ratio", .number, "The cost of a run, to the reference, at most."),
      Key("p95-ratio", .number, "The 95th percentile of time, to the reference, at most."),
      Key("unknown-max", .number, "The share of unknown outcomes above which it holds."),
    ])

  static let targets = Shape(
    "targets",
    [
      Key("savings", .mapping(range), "The share of cost to be saved."),
      Key("latency-speedup", .number, "How many times faster."),
      Key("average-task-cost", .number, "USD for a task."),
      Key("tier-share", .entries(.mapping(range)), "The share of agents by tier."),
      Key("routing-accuracy", .number, "The share of tasks on the right tier."),
      Key("quality-min", .number, "The share of runs of good quality."),
      Key("quality-counts-from", .int, "The mark, of five, from which quality is good."),
    ])

  private static let range = Shape(
    "the range", [Key("min", .number, "At least."), Key("max", .number, "At most.")])

  static let budgets = Shape(
    "budgets",
    [
      Key("monthly-usd", .number, "USD a month."),
      Key("project-alert-at", .list(.number), "Shares of it that are told when in sight."),
      Key("throttle", .mapping(throttle), "What becomes of tasks when much is spent."),
      Key("agents", .entries(.number), "USD a month by agent."),
      Key("tiers", .entries(.number), "USD a month by tier."),
    ])

  private static let throttle = Shape(
    "the throttle",
    [
      Key("on", .bool, "Whether spending counts."),
      Key("from", .number, "From this share of the budget on."),
      Key("at-most", .string, "The highest tier then."),
    ])

  static let trueCost = Shape(
    "the true cost",
    [
      Key("on", .bool, "Whether it is counted."),
      Key("failure-usd", .number, "USD for a failed run."),
      Key("hourly-usd", .number, "USD for an hour of waiting."),
    ])

  static let migration = Shape(
    "migration",
    [
      Key("plan", .string, "The plan that is offered."),
      Key("needs-baseline", .bool, "Whether something must be measured before."),
    ])

  static let review = Shape(
    "review", [Key("every-days", .int, "After so many days assignments are looked at again.")])
}
