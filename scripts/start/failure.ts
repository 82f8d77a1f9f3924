/** A problem that the person at the keyboard can solve: its message is one clear sentence. */
export class Failure extends Error {
  override name = "Failure"
}

/** The sentence for anything that was thrown; unknown errors keep their stack, they are our bugs. */
export function describeFailure(error: unknown): string {
  if (error instanceof Failure) return error.message
  if (!(error instanceof Error)) return String(error)
  if (error.message === "fetch failed")
    return `A service stopped answering (${causeOf(error)}): run the command again, it goes on where it stopped. Its log is in the data folder's logs.`
  return describeSystemError(error as NodeJS.ErrnoException) ?? error.stack ?? error.message
}

function causeOf({ cause }: Error): string {
  const { code, message } = (cause ?? {}) as NodeJS.ErrnoException
  return code ?? message ?? "no reason given"
}

function describeSystemError({ code, path }: NodeJS.ErrnoException): string | undefined {
  const where = path ? ` (${path})` : ""
  switch (code) {
    case "ENOSPC":
      return `The disk is full${where}: make room and run npm start again; nothing is lost.`
    case "EACCES":
    case "EPERM":
      return `No permission${where}: give this user the folder, or set SERUMPUN_DATA_DIR to one of its own.`
    case "EROFS":
      return `The folder cannot be written${where}: set SERUMPUN_DATA_DIR to a writable one.`
    case "EEXIST":
    case "ENOTDIR":
      return `A file is where a folder should be${where}: move it, or set SERUMPUN_DATA_DIR to a folder.`
    case "EMFILE":
      return "Too many open files: raise the limit with `ulimit -n 4096` and run npm start again."
    default:
      return undefined
  }
}
