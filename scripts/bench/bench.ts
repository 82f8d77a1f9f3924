import type { TestStack } from "../../tests/support/stack.ts"
import type { BenchOptions } from "./options.ts"

/** What a bench gets: its options, and a running copy when it needs one. */
export type BenchContext = { options: BenchOptions; stack: () => Promise<TestStack> }
export type Bench = (context: BenchContext) => Promise<void>
