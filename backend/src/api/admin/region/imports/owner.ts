import { MedusaError } from "@medusajs/framework/utils"
import { REGISTER } from "../../../../workflows/register-import/known-entries"
import type { AdminRequest } from "../../../access/acting"

/** Whose file of the register it is: an institution's, or all operators'. @throws NOT_FOUND for an agent out of office */
export function registerOwner({ agent }: AdminRequest): string {
  if (!agent) return REGISTER
  if (!agent.institution)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no institution to act for")
  return agent.institution.id
}
