import type { MedusaContainer } from "@medusajs/framework/types"
import type { Locale } from "@serumpun/domain/locales"
import { isNoticeGroup, type NoticeGroup } from "@serumpun/domain/notice-groups"
import type { NoticeList, NoticeView, Unread } from "../contracts/notice"
import type { Paged, PageAsked } from "../contracts/paging"
import { composeNotice } from "../mail/compose-mail"
import { NOTICE_MODULE } from "../modules/notice"
import type NoticeModuleService from "../modules/notice/service"
import { readBuyersUnread, readUnread } from "./conversation"

/** Whose account lists the notices. */
export type NoticeOwner = { side: "buyer" | "producer" | "curator"; id: string }

type NoticeRow = Awaited<ReturnType<NoticeModuleService["retrieveNotice"]>>

const notices = (container: MedusaContainer) =>
  container.resolve<NoticeModuleService>(NOTICE_MODULE)
const ownedBy = ({ side, id }: NoticeOwner) => ({ reader_side: side, reader_id: id })

/** What an account has been told, newest first, whether it went out by mail or not. */
export async function listOwnNotices(
  container: MedusaContainer,
  owner: NoticeOwner,
  locale: Locale,
  { limit, offset }: PageAsked,
): Promise<NoticeList & Paged> {
  const [[rows, count], unread] = await Promise.all([
    notices(container).listAndCountNotices(ownedBy(owner), {
      order: { created_at: "DESC", id: "DESC" },
      take: limit,
      skip: offset,
    }),
    countUnseen(container, owner),
  ])
  return { notices: rows.map((row) => toView(row, locale)), unread, count, limit, offset }
}

function toView(row: NoticeRow, locale: Locale): NoticeView {
  return {
    id: row.id,
    ...titleOf(row, locale),
    created_at: new Date(row.created_at).toISOString(),
    is_read: row.read_at !== null,
  }
}

const homes: Record<string, string> = { buyer: "account", curator: "/app/curation" }

/** A kind of a later version, as after going back to an older one, shows its name and leads home. */
function titleOf({ kind, data, reader_side }: NoticeRow, locale: Locale) {
  try {
    return composeNotice(kind, data, locale)
  } catch {
    return { title: kind, path: homes[reader_side ?? ""] ?? "producer" }
  }
}

async function countUnseen(container: MedusaContainer, owner: NoticeOwner): Promise<number> {
  const filters = { ...ownedBy(owner), read_at: null }
  const [, count] = await notices(container).listAndCountNotices(filters, {
    select: ["id"],
    take: 1,
  })
  return count
}

/** What waits to be read in an account, for the numbers in its header. */
export async function countOwnUnread(
  container: MedusaContainer,
  owner: NoticeOwner,
): Promise<Unread> {
  const [messages, unseen] = await Promise.all([
    countMessages(container, owner),
    countUnseen(container, owner),
  ])
  return { messages, notices: unseen }
}

/** Nobody writes to curators: what they ask and answer is in their assessments. */
async function countMessages(container: MedusaContainer, { side, id }: NoticeOwner) {
  if (side === "curator") return 0
  const { unread } =
    side === "buyer"
      ? await readBuyersUnread(container, id)
      : await readUnread(container, { producer_id: id })
  return unread
}

/** The groups of mails that somebody has turned off. */
export async function readMutedGroups(
  container: MedusaContainer,
  person_id: string,
): Promise<NoticeGroup[]> {
  const rows = await notices(container).listMutedGroups({ person_id })
  return rows.map(({ group }) => group).filter(isNoticeGroup)
}
