/** Where an import stands: each is left by the producer's answer or by work that goes on by itself. */
export const importStatuses = [
  "mapping",
  "checking",
  "checked",
  "running",
  "done",
  "undoing",
  "undone",
] as const
export type ImportStatus = (typeof importStatuses)[number]

/** What the rows of a file describe: a producer's listings, businesses that operators bring in, entries of an agency's register. */
export const importSubjects = ["listing", "producer", "business"] as const
export type ImportSubject = (typeof importSubjects)[number]

/** What the check says of a row. */
export const rowOutcomes = ["unchecked", "new", "changed", "unchanged", "wrong"] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** What has been done with a row; "kept" was edited since, so an undo leaves it. */
export const rowStates = ["waiting", "written", "failed", "undone", "kept"] as const
export type RowState = (typeof rowStates)[number]

/** Work goes on by itself, so that a page shows how far it is. */
export const isWorking = (status: ImportStatus): boolean =>
  status === "checking" || status === "running" || status === "undoing"
