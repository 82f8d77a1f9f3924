import type { MedusaContainer } from "@medusajs/framework/types"
import type { NewNotice } from "../mail/notices"
import { NOTICE_MODULE } from "../modules/notice"
import type NoticeModuleService from "../modules/notice/service"
import type { PublicSubject } from "../modules/trade/models/owed-change"
import { TRADE_MODULE } from "../modules/trade"
import type TradeModuleService from "../modules/trade/service"
import { inOneTransaction, type Transaction } from "./one-transaction"

/** What follows from a change and must not be lost when the process ends right after it. */
export type Consequences = {
  notices?: NewNotice[]
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
    if (following.changed) await markChanged(container, transaction, following.changed)
    return written
  })
}

/**
 * Undoes a change together with what followed from it. What has been sent has been sent, and a page
 * made in between must not be taken for the restored state.
 */
export function undoWith<T>(
  container: MedusaContainer,
  { notices = [], changed }: Consequences,
  write: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return inOneTransaction(container, async (transaction) => {
    const written = await write(transaction)
    if (notices.length > 0) await dropNotices(container, transaction, notices)
    if (changed) await markChanged(container, transaction, changed)
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

function markChanged(container: MedusaContainer, { run }: Transaction, changed: PublicSubject[]) {
  return run(container.resolve<TradeModuleService>(TRADE_MODULE), (service, context) =>
    service.markChanged(changed, context),
  )
}
