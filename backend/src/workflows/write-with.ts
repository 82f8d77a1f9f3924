import type { MedusaContainer } from "@medusajs/framework/types"
import type { NewNotice } from "../mail/notices"
import { NOTICE_MODULE } from "../modules/notice"
import type NoticeModuleService from "../modules/notice/service"
import type { PublicSubject } from "../modules/trade/models/owed-change"
import { businessNotes } from "../readers/business-notes"
import { markPublic } from "./catalogue/mark-public"
import type { NewNote } from "./curation/asked-notes"
import { inOneTransaction, type Transaction } from "./one-transaction"

/** What follows from a change and must not be lost when the process ends right after it. */
export type Consequences = {
  notices?: NewNotice[]
  /** What curators ask the producer of a listing that goes back. */
  asked?: NewNote[]
  /** Given when the public sees something else from now on; none of them when only pages change. */
  changed?: PublicSubject[]
}

/** Writes a change and what follows from it in one transaction. */
export function writeWith<T>(
  container: MedusaContainer,
  consequences: Consequences | ((written: T) => Consequences),
  write: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return inOneTransaction(container, async (transaction) => {
    const written = await write(transaction)
    const following = typeof consequences === "function" ? consequences(written) : consequences
    if (following.notices?.length) await addNotices(container, transaction, following.notices)
    if (following.asked?.length) await addNotes(container, transaction, following.asked)
    if (following.changed) await markPublic(container, transaction, following.changed)
    return written
  })
}

/**
 * Undoes a change together with what followed from it. What has been sent has been sent, and a page
 * made in between must not be taken for the restored state.
 */
export function undoWith<T>(
  container: MedusaContainer,
  { notices = [], asked = [], changed }: Consequences,
  write: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return inOneTransaction(container, async (transaction) => {
    const written = await write(transaction)
    if (notices.length > 0) await dropNotices(container, transaction, notices)
    if (asked.length > 0) await dropNotes(container, transaction, asked)
    if (changed) await markPublic(container, transaction, changed)
    return written
  })
}

function addNotices(container: MedusaContainer, { run }: Transaction, notices: NewNotice[]) {
  return run(container.resolve<NoticeModuleService>(NOTICE_MODULE), (service, context) =>
    service.addNotices(notices, context),
  )
}

function dropNotices(container: MedusaContainer, { run }: Transaction, notices: NewNotice[]) {
  const keys = notices.map(({ key }) => key)
  return run(container.resolve<NoticeModuleService>(NOTICE_MODULE), (service, context) =>
    service.dropNotices(keys, context),
  )
}

function addNotes(container: MedusaContainer, { run }: Transaction, asked: NewNote[]) {
  return run(businessNotes(container), (service, context) =>
    service.createBusinessNotes(asked, context),
  )
}

function dropNotes(container: MedusaContainer, { run }: Transaction, asked: NewNote[]) {
  const ids = asked.map(({ id }) => id)
  return run(businessNotes(container), (service, context) =>
    service.deleteBusinessNotes(ids, context),
  )
}
