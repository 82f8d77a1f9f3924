import type { MedusaContainer } from "@medusajs/framework/types"
import type { NewNotice } from "../../mail/notices"
import { NOTICE_MODULE } from "../../modules/notice"
import type NoticeModuleService from "../../modules/notice/service"
import { inOneTransaction, type Transaction } from "../one-transaction"

/** What follows from a change and must not be lost when the process ends right after it. */
export type Consequences = { notices?: NewNotice[] }

/** Writes a change and what follows from it in one transaction. */
export function writeWith<T>(
  container: MedusaContainer,
  consequences: Consequences | ((written: T) => Consequences),
  write: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return inOneTransaction(container, async (transaction) => {
    const written = await write(transaction)
    const { notices = [] } =
      typeof consequences === "function" ? consequences(written) : consequences
    if (notices.length > 0)
      await transaction.run(
        container.resolve<NoticeModuleService>(NOTICE_MODULE),
        (service, context) => service.addNotices(notices, context),
      )
    return written
  })
}

/** Undoes a change together with what followed from it; what has been sent has been sent. */
export function undoWith<T>(
  container: MedusaContainer,
  { notices = [] }: Consequences,
  write: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return inOneTransaction(container, async (transaction) => {
    const written = await write(transaction)
    await transaction.run(
      container.resolve<NoticeModuleService>(NOTICE_MODULE),
      (service, context) =>
        service.dropNotices(
          notices.map(({ key }) => key),
          context,
        ),
    )
    return written
  })
}
