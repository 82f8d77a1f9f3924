import type { MedusaContainer } from "@medusajs/framework/types"
import type { NewNotice, NoticeData } from "../../mail/notices"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { readShareRows } from "../../readers/pool/shares"
import { quoteNumber } from "../../readers/quote"
import { type Reachable, reachFields, toProducer } from "../producer/reach"

type Reader = Reachable & { name: string }

/** Names and addresses of producers. */
export async function readProducerReaders(
  container: MedusaContainer,
  ids: string[],
): Promise<Map<string, Reader>> {
  if (ids.length === 0) return new Map()
  const rows = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listProducers(
      { id: [...new Set(ids)] },
      { select: ["name", ...reachFields], take: ids.length },
    )
  return new Map(rows.map((row) => [row.id, row]))
}

/** A producer is asked to join a group; asked again after leaving, they get another mail. */
export function groupInvitedNotices(
  reader: Reader | undefined,
  { membership_id, group, at }: { membership_id: string; group: string; at: Date },
): NewNotice[] {
  if (!reader) return []
  return [
    {
      key: `group_invited:${membership_id}:${at.getTime()}`,
      kind: "group_invited",
      ...toProducer(reader),
      data: { group },
    },
  ]
}

type Change = { membership_id: string; at: Date }

/** The group hears what a producer has answered, or that a member has left. */
export function memberAnsweredNotices(
  group: Reader | undefined,
  { membership_id, at, ...data }: Change & NoticeData["member_answered"],
): NewNotice[] {
  if (!group) return []
  return [
    {
      key: `member_answered:${membership_id}:${at.getTime()}`,
      kind: "member_answered",
      ...toProducer(group),
      data,
    },
  ]
}

/** A producer hears that they are no longer among a group's members, or no longer asked to be. */
export function groupLeftNotices(
  member: Reader | undefined,
  { membership_id, group, at }: Change & { group: string },
): NewNotice[] {
  if (!member) return []
  return [
    {
      key: `group_left:${membership_id}:${at.getTime()}`,
      kind: "group_left",
      ...toProducer(member),
      data: { group },
    },
  ]
}

type Asked = { quote_id: string; number: string; group: string; at: Date }

/** Each member of whom something new is asked hears of it once. */
export function shareAskedNotices(readers: Reader[], { quote_id, number, group, at }: Asked) {
  return readers.map((reader): NewNotice => ({
    key: `share_asked:${quote_id}:${reader.id}:${at.getTime()}`,
    kind: "share_asked",
    ...toProducer(reader),
    data: { number, group },
  }))
}

/** The group hears what a member has answered. */
export function shareAnsweredNotices(
  reader: Reader | undefined,
  share: NoticeData["share_answered"] & { id: string; at: Date },
): NewNotice[] {
  if (!reader) return []
  const { id, at, ...data } = share
  return [
    {
      key: `share_answered:${id}:${at.getTime()}`,
      kind: "share_answered",
      ...toProducer(reader),
      data,
    },
  ]
}

/** Members hear that the quote they have a share of was ordered, or that it has ended without. */
export async function shareEndNotices(
  container: MedusaContainer,
  kind: "share_ordered" | "share_over",
  quote_id: string,
): Promise<NewNotice[]> {
  const ids = (await readShareRows(container, [quote_id])).map((share) => share.producer_id)
  if (ids.length === 0) return []
  const quote = await container.resolve<QuoteModuleService>(QUOTE_MODULE).retrieveQuote(quote_id)
  const data = { number: quoteNumber(quote), group: quote.producer_name }
  const readers = await readProducerReaders(
    container,
    ids.filter((id) => id !== quote.producer_id),
  )
  return [...readers.values()].map((reader) => ({
    key: `${kind}:${quote_id}:${reader.id}`,
    kind,
    ...toProducer(reader),
    data,
  }))
}
