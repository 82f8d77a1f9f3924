/**
 * Ends a process and everything it started: asks first, kills what is left.
 * Only for processes that lead their own group (the supervisor's children do).
 */
export async function stopGroup(
  pid: number,
  signal: "SIGTERM" | "SIGINT",
  patience_ms: number,
): Promise<void> {
  if (!signalProcess(pid, signal)) signalProcess(-pid, signal)
  if (await isGone(pid, patience_ms)) {
    // Grandchildren that outlived a polite leader.
    signalProcess(-pid, "SIGKILL")
    return
  }
  signalProcess(-pid, "SIGKILL")
  await isGone(pid, 5_000)
}

/** Ends a group's processes at once, a stopped (suspended) one too. */
export function killGroup(pid: number): void {
  signalProcess(-pid, "SIGKILL")
}

async function isGone(pid: number, patience_ms: number): Promise<boolean> {
  const deadline = Date.now() + patience_ms
  while (signalProcess(pid, 0)) {
    if (Date.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return true
}

function signalProcess(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
