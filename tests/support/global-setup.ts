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
  const { stack, stop } = await startTestStack({ seed: "demo", log: console.log })
  project.provide("stack", stack)
  return stop
}
