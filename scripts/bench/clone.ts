import { runCommand } from "../start/commands.ts"
import { root } from "../start/settings.ts"

/** A clone of what is committed, as somebody new gets it: nothing installed, nothing built. */
export async function cloneProject(folder: string): Promise<string> {
  const { status, output } = await runCommand("git", ["clone", "--quiet", root, folder], {
    cwd: root,
    env: process.env,
  })
  if (status === 0) return folder
  throw new Error(`The project could not be cloned:\n${output}`)
}
