import type { TestProject } from "vitest/node"
import { startTestStack, type TestStack } from "./stack.ts"

declare module "vitest" {
  interface ProvidedContext {
    stack: TestStack
  }
}

/**
 * Gives the tests their stack: the one `npm test` has started for http and browser tests alike,
 * or, for a single run of vitest, one of its own.
 */
export default async function provideStack(project: TestProject) {
  const given = process.env.SERUMPUN_TEST_STACK
  if (given) {
    project.provide("stack", JSON.parse(given) as TestStack)
    return undefined
  }
  const { stack, stop } = await startTestStack({ seed: "demo", log: console.log })
  project.provide("stack", stack)
  return stop
}
