import type { MedusaContainer } from "@medusajs/framework/types"
import { maskPhone } from "@serumpun/domain/phone"
import type { NewNotice } from "../../mail/notices"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { toMember } from "../producer/reach"
import { undoWith, writeWith } from "../write-with"

type WithPhone = { id: string; email: string; phone: string | null }
type Undo = { notices: NewNotice[]; before: Pick<WithPhone, "id" | "phone"> } | null

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

/** Whoever has the account hears of a new way into it, or of one that ends, by the other way. */
function phoneNotices({ id, email, phone }: WithPhone): NewNotice[] {
  return [
    {
      key: `phone_changed:${id}:${Date.now()}`,
      kind: "phone_changed",
      ...toMember({ email }),
      data: { phone: phone ? maskPhone(phone) : null },
    },
  ]
}

/** Gives a member this number, or none, and tells them. @returns what undoes it; null when nothing changed */
export async function writePhone(
  container: MedusaContainer,
  { id, email, phone: before }: WithPhone,
  phone: string | null,
): Promise<Undo> {
  if (before === phone) return null
  const notices = phoneNotices({ id, email, phone })
  await writeWith(container, { notices }, ({ run }) =>
    run(producerModule(container), (service, context) =>
      service.updateMembers({ id, phone }, context),
    ),
  )
  return { notices, before: { id, phone: before } }
}

export async function unwritePhone(
  container: MedusaContainer,
  undo: Undo | undefined,
): Promise<void> {
  if (!undo) return
  await undoWith(container, undo, ({ run }) =>
    run(producerModule(container), (service, context) =>
      service.updateMembers(undo.before, context),
    ),
  )
}
