/** Where a notice's mail stands; `unwanted` is one whose reader has turned its group off. */
export const noticeStatuses = ["waiting", "sent", "failed", "unwanted"] as const
export type NoticeStatus = (typeof noticeStatuses)[number]
