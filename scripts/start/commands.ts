import { spawn } from "node:child_process"

export type CommandResult = { status: number; output: string }

/**
 * Runs a command to its end and keeps its output (both streams, in order).
 * `onLine` sees each line as it comes, `onStart` the process that leads the command's group. The
 * command is ended with this process.
 */
export function runCommand(
  command: string,
  args: string[],
  options: {
    cwd: string
    env: NodeJS.ProcessEnv
    onLine?: (line: string) => void
    onStart?: (pid: number) => void
  },
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    })
    const endWithParent = () => {
      if (child.pid !== undefined) endGroup(child.pid)
    }
    if (child.pid !== undefined) options.onStart?.(child.pid)
    process.once("exit", endWithParent)
    let output = ""
    const collect = (chunk: Buffer) => {
      const text = chunk.toString()
      output += text
      if (options.onLine) for (const line of text.split("\n")) if (line.trim()) options.onLine(line)
    }
    child.stdout.on("data", collect)
    child.stderr.on("data", collect)
    child.once("error", reject)
    child.once("close", (code) => {
      process.removeListener("exit", endWithParent)
      resolve({ status: code ?? 1, output })
    })
  })
}

/** The end of a command's output, without terminal colours. */
export function lastLines(output: string, count: number): string {
  return output
    .replace(/\u001b\[[0-9;]*m/g, "")
    .trimEnd()
    .split("\n")
    .slice(-count)
    .join("\n")
}

// Asked, not killed: turbo's tasks have groups of their own, which only turbo can end.
function endGroup(pid: number) {
  try {
    process.kill(-pid, "SIGTERM")
  } catch {
    // It ended by itself.
  }
}
