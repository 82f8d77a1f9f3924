import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readEnv } from "../../../env"
import { readIssuer } from "../../../passport/issuer"

/** Keys that this process has seen in the list. */
const listed = new Set<string>()

/**
 * Puts the key in use on the list of public keys, where it stays when another takes its place. Nothing
 * to undo: a key that has signed nothing does no harm there.
 */
export const rememberPassportKeyStep = createStep(
  "remember-passport-key",
  async (_: void, { container }) => {
    const { key } = await readIssuer(readEnv(process.env))
    if (!listed.has(key.id))
      await container
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(`insert into passport_key (id, x) values (?, ?) on conflict (id) do nothing`, [
          key.id,
          key.x,
        ])
    listed.add(key.id)
    return new StepResponse(key.id)
  },
)
