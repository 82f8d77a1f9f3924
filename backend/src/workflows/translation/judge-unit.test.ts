import type { TextState } from "@serumpun/domain/translations"
import { expect, test } from "vitest"
import { type FileUnit, markOf } from "../../translation-files/file-unit"
import { unitOf, workOf } from "../../translation-files/work.fixture"
import { judgeUnit, type SaidKind } from "./judge-unit"

type Case = {
  /** As it was when the file was made. */
  made?: [text: string, state: TextState, source?: string]
  /** As it stands now; the same by default. */
  now?: [text: string, state: TextState, source?: string]
  given: Pick<FileUnit, "text" | "kind">
  said?: SaidKind
  work?: { is_public?: boolean; is_waiting?: boolean }
}

function judge({ made = ["", "missing"], now = made, given, said = "file", work }: Case) {
  const mark = markOf(unitOf("title", ...made))
  const listing = { ...workOf(unitOf("title", ...now)), ...work }
  const { outcome, kind, problem } = judgeUnit(listing, { field: "title", mark, ...given }, said)
  return [outcome, problem ? `${problem.field} ${problem.code}` : kind]
}

const draft = { is_public: false }
test.each<[string, Case, string[]]>([
  ["a new text", { given: { text: "籐", kind: "reviewed" } }, ["changed", "reviewed"]],
  ["no text", { given: { text: " \n", kind: "reviewed" } }, ["empty", "reviewed"]],
  ["a machine's", { given: { text: "籐", kind: "machine" } }, ["changed", "machine"]],
  [
    "one of which the file says nothing",
    { given: { text: "籐", kind: null }, work: draft },
    ["changed", "draft"],
  ],
  [
    "the same in public",
    { given: { text: "籐", kind: null } },
    ["refused", "title.ja translation_draft"],
  ],
  [
    "one that is said to be checked",
    { given: { text: "籐", kind: null }, said: "reviewed" },
    ["changed", "reviewed"],
  ],
  [
    "an outdated one that nobody has touched, with all said to be checked",
    { made: ["籐", "outdated"], given: { text: "籐", kind: null }, said: "reviewed" },
    ["same", "reviewed"],
  ],
  [
    "an outdated one that is found right",
    { made: ["籐", "outdated"], given: { text: "籐", kind: "reviewed" } },
    ["changed", "reviewed"],
  ],
  [
    "a machine's that is found right",
    { made: ["籐", "machine"], given: { text: "籐", kind: "reviewed" } },
    ["changed", "reviewed"],
  ],
  [
    "one that stands there by now",
    { now: ["籐", "reviewed"], given: { text: "籐", kind: "reviewed" } },
    ["same", "reviewed"],
  ],
  [
    "one that somebody has checked since",
    { now: ["籐", "reviewed"], given: { text: "籐", kind: "machine" } },
    ["same", "machine"],
  ],
  [
    "a machine's over a checked one",
    { made: ["籐", "reviewed"], given: { text: "竹", kind: "machine" } },
    ["refused", "title.ja translation_reviewed"],
  ],
  [
    "one that another has changed",
    { now: ["竹", "draft"], given: { text: "籐", kind: "reviewed" } },
    ["refused", "title.ja changed_elsewhere"],
  ],
  [
    "one whose original has changed",
    { now: ["", "missing", "Tas bambu"], given: { text: "籐", kind: "reviewed" } },
    ["refused", "title.ja original_changed"],
  ],
  [
    "one too long",
    { given: { text: "籐".repeat(71), kind: "reviewed" } },
    ["refused", "title.ja too_long"],
  ],
  [
    "one without end",
    { given: { text: "籐".repeat(1e6), kind: "reviewed" } },
    ["refused", "title.ja too_long"],
  ],
  [
    "two lines for one",
    { given: { text: "籐\n竹", kind: "reviewed" } },
    ["refused", "title.ja not_allowed_characters"],
  ],
  [
    "one under review",
    { given: { text: "籐", kind: "draft" }, work: { is_public: false, is_waiting: true } },
    ["refused", "status transition_not_allowed"],
  ],
])("%s", (_, given, expected) => {
  expect(judge(given)).toEqual(expected)
})

test("limits are named with a refusal", () => {
  const unit = unitOf("title", "", "missing")
  const given = {
    field: "title",
    text: "籐".repeat(71),
    kind: "reviewed" as const,
    mark: markOf(unit),
  }
  expect(judgeUnit(workOf(unit), given, "file").problem?.params).toEqual({ max: 70, length: 71 })
})

test.each([["a.b"], ["a.b.c"], ["a.b.reviewed.d"], ["..missing"], [""], [".".repeat(1e6)]])(
  "a mark that is none of ours is named",
  (mark) => {
    const given = { field: "title", text: "籐", kind: null, mark }
    const { problem } = judgeUnit(workOf(unitOf("title", "", "missing")), given, "reviewed")
    expect(problem?.code).toBe("translation_unmarked")
  },
)

test("a field that is not there is named, whatever it is called", () => {
  for (const field of ["price", "title.ja", "__proto__", "picture_alt.gone"]) {
    const given = { field, text: "籐", kind: null, mark: markOf(unitOf("x", "", "missing")) }
    const { problem } = judgeUnit(workOf(unitOf("title", "", "missing")), given, "reviewed")
    expect(problem?.code).toBe("translation_unknown")
  }
})
