import { spawn } from "node:child_process"
import { once } from "node:events"
import { expect, test } from "vitest"
import { watchMemory } from "./memory-watch.ts"

test.runIf(process.platform === "linux")(
  "a process that came and went below the watched one is in the report with its peak",
  async () => {
    const watch = watchMemory(process.pid)
    const program = "const kept = Buffer.alloc(150e6, 1); setTimeout(() => kept.length, 1500)"
    const child = spawn(process.execPath, ["-e", program, "scripts/start/main.ts"])
    await once(child, "exit")
    const peak = watch.stop().find(({ kind }) => kind === "npm start")
    expect(peak?.processes).toBe(1)
    expect(peak?.megabytes).toBeGreaterThan(143)
  },
)
