import { randomBytes } from "node:crypto"
import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { setAuthAppMetadataStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { defaultLocale, inEveryLocale } from "@serumpun/domain/locales"
import type { ProducerProfile } from "../../contracts/producer"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { readPerson } from "../../readers/person"
import { registerIdentityStep } from "../buyer/steps/register-identity"
import { freeHandle } from "../free-handle"
import { replaceTranslations } from "../replace-translations"
import { undoWith, writeWith } from "../write-with"

/** `producer_id` is chosen before, so that whoever goes on after a crash makes no second one. */
export type InviteProducerInput = { producer_id: string; profile: ProducerProfile }

const memberIdOf = (producer_id: string) => producer_id.replace(/^mkr/, "mem")

const writeProducerStep = createStep(
  "write-invited-producer",
  async (
    { producer_id, profile, auth_identity_id }: InviteProducerInput & { auth_identity_id: string },
    { container },
  ) => {
    const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
    const handle = await freeHandle(profile.name, "producer", async (candidate) => {
      const [taken] = await producers.listProducers({ handle: candidate }, { select: ["id"] })
      return !taken
    })
    const notices = await invitation(container, auth_identity_id, producer_id, profile.name)
    const { headline, story, ...columns } = profile
    await writeWith(container, { notices }, async ({ run }) => {
      await run(producers, async (service, context) => {
        await service.createProducers(
          {
            ...{ ...columns, id: producer_id, handle },
            ...{ headline: headline[defaultLocale], story: story[defaultLocale] },
          },
          context,
        )
        await service.createMembers(
          {
            ...{ id: memberIdOf(producer_id), name: profile.contact_name, role: "owner" as const },
            ...{ email: profile.contact_email, producer_id },
          },
          context,
        )
      })
      await run(container.resolve(Modules.TRANSLATION), (service, context) =>
        replaceTranslations(
          service,
          {
            ...{ reference: "producer", reference_id: producer_id },
            texts: inEveryLocale((one) => ({ headline: headline[one], story: story[one] })),
          },
          context,
        ),
      )
    })
    return new StepResponse({ producer_id }, { producer_id, notices })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(container.resolve<ProducerModuleService>(PRODUCER_MODULE), (service, context) =>
        service.deleteProducers(undo.producer_id, context),
      ),
    )
  },
)

/** The mail with which somebody whose business was entered for them chooses a password. */
async function invitation(
  container: MedusaContainer,
  auth_identity_id: string,
  producer_id: string,
  business: string,
) {
  const person = await readPerson(container, auth_identity_id)
  if (!person) throw new Error(`No account was made for ${producer_id}`)
  const { email, password_print } = person
  return [
    {
      key: `producer_invited:${producer_id}`,
      kind: "producer_invited" as const,
      recipient: email,
      locale: "id" as const,
      data: { auth_identity_id, password_print, business },
      reader: null,
    },
  ]
}

/**
 * A business is entered for somebody: a draft with its owner, whose password nobody knows. They choose
 * one by the mail, or later by "forgotten password".
 */
export const inviteProducerWorkflow = createWorkflow(
  "invite-producer",
  function (input: InviteProducerInput) {
    const identity = registerIdentityStep(
      transform({ input }, ({ input: { profile } }) => ({
        email: profile.contact_email,
        password: randomBytes(32).toString("base64url"),
        names: [],
      })),
    )
    setAuthAppMetadataStep({
      authIdentityId: identity.id,
      actorType: "producer",
      value: transform({ input }, ({ input }) => memberIdOf(input.producer_id)),
    })
    const written = writeProducerStep(
      transform({ input, identity }, ({ input, identity }) => ({
        ...input,
        auth_identity_id: identity.id,
      })),
    )
    return new WorkflowResponse(written)
  },
)

/**
 * What a process that was killed has left of an account without its business: only where the account names
 * that business's owner. One that names nobody may belong to somebody who is just signing up.
 */
export async function removeHalfAccount(
  container: MedusaContainer,
  { producer_id, email }: { producer_id: string; email: string },
): Promise<void> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const [sign_in] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" })
  const identity_id = sign_in?.auth_identity_id
  if (!identity_id) return
  const identity = await auth.retrieveAuthIdentity(identity_id)
  const metadata: Record<string, unknown> = identity.app_metadata ?? {}
  if (metadata["producer_id"] === memberIdOf(producer_id))
    await auth.deleteAuthIdentities([identity_id])
}
