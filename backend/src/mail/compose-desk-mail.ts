import { formatDate, formatNumber } from "@serumpun/domain/format"
import type { Locale } from "@serumpun/domain/locales"
import type { NoticeData } from "./notices"

const deskTexts = {
  assigned: "deskAssigned",
  handed_over: "deskHandedOver",
  appealed: "deskAppealed",
  came_back: "deskCameBack",
  third_needed: "deskThirdNeeded",
} as const

/** To curators; each leads to the Admin. */
export const deskComposers = {
  desk_case: ({ review_id, event, title, party }: NoticeData["desk_case"]) => ({
    text: deskTexts[event],
    path: `/app/curation/${review_id}`,
    values: { title, party },
  }),
  desk_waiting: ({ date, titles, ...numbers }: NoticeData["desk_waiting"], locale: Locale) => ({
    text: "deskWaiting" as const,
    path: "/app/curation",
    values: {
      date: formatDate(locale, date),
      titles: titles.map((title) => `– ${title}`).join("\n"),
      waiting: formatNumber(locale, numbers.waiting),
      fresh: formatNumber(locale, numbers.fresh),
      businesses: formatNumber(locale, numbers.businesses),
      certificates: formatNumber(locale, numbers.certificates),
    },
  }),
}
