import { model } from "@medusajs/framework/utils"

export const publicSubjects = ["listing", "producer", "certificate", "everything"] as const
/** What changed; the listings that show it are looked up when search is told. */
export type PublicSubject = { subject: (typeof publicSubjects)[number]; subject_id: string }

/**
 * A change that search has not confirmed yet: written with the change itself, removed when every
 * index has it. There may be several of one subject.
 */
export const OwedChange = model.define("owed_change", {
  id: model.id({ prefix: "owed" }).primaryKey(),
  subject: model.enum([...publicSubjects]),
  subject_id: model.text(),
})
