import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { checkNewPassword } from "../../../passwords/check-new-password"
import { type Person, readPerson } from "../../../readers/person"
import { refuse, throwProblems } from "../../problems"

/**
 * `proof`: the present password, or the print of it that a link in a mail carries, so that a link
 * works once and not after the password was changed in another way.
 */
export type UpdatePasswordInput = {
  auth_identity_id: string
  password: string
  proof: { password: string } | { print: string }
}

/** Sets a new password; undone by writing the previous one's hash back. */
export const updatePasswordStep = createStep(
  "update-password",
  async (input: UpdatePasswordInput, { container }) => {
    const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
    const person = await readPerson(container, input.auth_identity_id)
    if (!person) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such account")
    await requireProof(container, person, input.proof)
    throwProblems(checkNewPassword("password", input.password, person))
    const [before] = await auth.listProviderIdentities({
      auth_identity_id: input.auth_identity_id,
      provider: "emailpass",
    })
    const { success, error } = await auth.updateProvider("emailpass", {
      entity_id: person.email,
      password: input.password,
    })
    if (!success) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, String(error))
    const { email, locale } = person
    return new StepResponse(
      { email, locale },
      { id: before?.id ?? "", provider_metadata: before?.provider_metadata ?? {} },
    )
  },
  async (before, { container }) => {
    if (before)
      await container.resolve<IAuthModuleService>(Modules.AUTH).updateProviderIdentities([before])
  },
)

async function requireProof(
  container: MedusaContainer,
  person: Person,
  proof: UpdatePasswordInput["proof"],
): Promise<void> {
  if ("print" in proof) {
    if (proof.print !== person.password_print) refuse("token", "link_expired")
    return
  }
  const { success } = await container
    .resolve<IAuthModuleService>(Modules.AUTH)
    .authenticate("emailpass", { body: { email: person.email, password: proof.password } })
  if (!success) refuse("current_password", "password_wrong")
}
