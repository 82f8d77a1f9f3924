import type { Messages } from "#app/locales/messages.ts"
import type { places as source } from "../en/places.ts"

export const places = {
  map: { label: "{{place}}に印を付けたインドネシアの地図" },
  producer: {
    since: "{{year}}年設立",
    people_other: "{{amount}}名",
    women: "女性{{percent}}",
    demo: "デモ用の架空の生産者です。地名は実在します。",
    verified: "{{date}}確認済み",
    nibLabel: "事業者番号（NIB）",
    nib: "末尾{{ending}}",
    story: "生産者の紹介",
    facts: "概要",
    place: "所在地",
    legalForm: "法人形態",
    founded: "設立",
    peopleLabel: "人数",
    certificates: "認証",
    listings: "産品",
    noListings: "現在、この生産者の産品はカタログにありません。",
  },
  regions: {
    title: "産地",
    lede: "インドネシアには38の州があります。現在カタログに生産者がいる州を、それぞれの布や籠の文様とともに紹介します。",
    description: "輸出適格の産品をつくる小規模生産者がいるインドネシアの州。",
    counts: "{{listings}}、{{producers}}",
    producers_other: "生産者{{count, number}}",
    regionTitle: "{{province}}の産品",
    regionDescription: "インドネシア{{province}}の輸出適格の産品と小規模生産者。",
    producersTitle: "生産者",
    goodsTitle: "産品",
    inCatalogue: "カタログで絞り込む",
    emptyTitle: "{{province}}の産品はまだありません",
    emptyText:
      "現在、この州の産品はカタログにありません。同州の生産者は登録のうえ、産品の審査を申請できます。",
  },
} satisfies Messages<typeof source>
