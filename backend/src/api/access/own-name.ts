import type { MedusaRequest } from "@medusajs/framework/http"
import { OwnName } from "../../contracts/account"
import { parseInput } from "../parse-query"
import { ownNameDoors } from "./doors"
import { compileDoors } from "./match-doors"

const ownName = compileDoors(ownNameDoors)
const names = Object.keys(OwnName.shape)

/**
 * Whether this request writes the first and last name of who sends it. The Admin's profile saves both before it
 * changes the language, so that whoever may not save chooses none. What is written besides names is refused as a
 * whole: Medusa's route would take metadata as well.
 *
 * @throws ProblemsError when a name is too long or no text
 */
export function writesOwnName(req: MedusaRequest, path: string, userId: string): boolean {
  if (!ownName(req.method, path) || !path.endsWith(`/${userId}`)) return false
  const body: unknown = req.body
  if (typeof body !== "object" || body === null) return false
  const written = Object.keys(body)
  if (written.length === 0 || !written.every((key) => names.includes(key))) return false
  req.body = parseInput(OwnName, body)
  return true
}
