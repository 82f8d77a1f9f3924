/**
 * What mails are about, as people choose which of them they want. Money and safety are not theirs to
 * turn off: who misses one of those loses something.
 */
export const noticeGroups = [
  "messages",
  "rfqs",
  "quotes",
  "orders",
  "curation",
  "money",
  "security",
] as const
export type NoticeGroup = (typeof noticeGroups)[number]

const alwaysMailed: readonly NoticeGroup[] = ["money", "security"]

export const canBeMuted = (group: NoticeGroup) => !alwaysMailed.includes(group)

export function isNoticeGroup(value: unknown): value is NoticeGroup {
  return noticeGroups.some((group) => group === value)
}
