import { describe, expect, it } from "vitest"
import { nameWhatFailed } from "./run-vitest.ts"

describe("what is named after the tests", () => {
  it("is what failed, what passed late and which file could not be run, with the first line of why", () => {
    const passed = { status: "passed", fullName: "a quote is sent", failureMessages: [] }
    const late = { ...passed, failureMessages: ["AssertionError: too slow\n    at line 3"] }
    const failed = { ...late, status: "failed" }
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [
        { name: "a.ts", status: "failed", message: "", assertionResults: [passed, late, failed] },
        { name: "b.ts", status: "failed", message: "No such file\nb", assertionResults: [] },
        { name: "c.ts", status: "passed", message: "", assertionResults: [passed] },
      ],
    }
    expect(nameWhatFailed(report, "http")).toEqual([
      "Passed at the second try only: a quote is sent (http)\n  AssertionError: too slow",
      "Failed: a quote is sent (http)\n  AssertionError: too slow",
      "Failed: b.ts\n  No such file",
    ])
  })
})
