import { expect, test } from "vitest"
import { actsOn } from "./listing-acts.js"
import { reviewStatuses, type ReviewStatus } from "./statuses.js"

const at = "2026-11-27T08:00:00Z"
const revisions = (...statuses: ReviewStatus[]) =>
  statuses.map((status) => ({ status, submitted_at: status === "draft" ? null : at }))

test.each([
  [["draft"], ["duplicate", "delete"]],
  [["submitted"], ["take_back", "duplicate"]],
  [
    ["in_review", "approved"],
    ["take_back", "pause", "withdraw", "duplicate"],
  ],
  [["approved"], ["pause", "withdraw", "duplicate"]],
  [
    ["draft", "approved"],
    ["discard_edit", "pause", "withdraw", "duplicate"],
  ],
  [
    ["draft", "changes_requested", "approved"],
    ["discard_edit", "pause", "withdraw", "duplicate"],
  ],
  [
    ["rejected", "approved"],
    ["discard_edit", "pause", "withdraw", "duplicate"],
  ],
  [
    ["taken_back", "approved"],
    ["pause", "withdraw", "duplicate"],
  ],
  [
    ["draft", "taken_back"],
    ["duplicate", "archive"],
  ],
  [["rejected"], ["duplicate", "archive"]],
  [["withdrawn"], ["duplicate", "archive"]],
] as [ReviewStatus[], string[]][])("on %j a producer may %j", (statuses, acts) => {
  expect(actsOn(revisions(...statuses), false)).toEqual(acts)
})

test("only what is public is paused; what is paused goes on again, or until another day", () => {
  expect(actsOn(revisions("draft", "approved"), false, true)).toEqual([
    ...["discard_edit", "pause", "resume", "withdraw", "duplicate"],
  ])
  expect(actsOn(revisions("withdrawn"), false, true)).toEqual(["duplicate", "archive"])
})

test("what is archived comes back, and nothing under review or public can be put away", () => {
  expect(actsOn(revisions("withdrawn"), true)).toEqual(["duplicate", "unarchive"])
  for (const status of reviewStatuses)
    if (["submitted", "in_review", "approved"].includes(status))
      expect(actsOn(revisions(status), false)).not.toContain("archive")
})

test("nothing that a curator has seen is deleted", () => {
  for (const newest of reviewStatuses)
    for (const older of reviewStatuses.filter((status) => status !== "draft"))
      expect(actsOn(revisions(newest, older), false)).not.toContain("delete")
})
