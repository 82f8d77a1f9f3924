import type { Messages } from "#app/locales/messages.ts"
import type { catalogue as source } from "../en/catalogue.ts"

export const catalogue = {
  titleQuery: "「{{query}}」の検索結果",
  description:
    "インドネシアの小規模生産者の産品を、2名以上の審査員が確認して掲載しています。分類、州、認証、インコタームズ、最小注文数量、納期で絞り込めます。",
  understood: "「{{query}}」の検索結果を表示しています。",
  insteadFor: "「{{query}}」で検索し直す",
  ignored: "アドレスに、ここでは使われていない絞り込み条件が含まれていたため、除外しました。",
  allCategories: "すべての分類",
  anyMarket: "すべての国・地域",
  suggestCategory_other: "{{name}}（{{count, number}}件）",
  suggestProducer: "{{name}}（{{province}}の生産者）",
  zero: {
    textQuery: "「{{query}}」に該当する産品はカタログにありません。",
    textFilters: "選択した条件をすべて満たす産品はありません。",
    widen: "次の条件なら見つかります",
    without: "「{{label}}」を外す",
    withoutQuery: "「{{query}}」を外し、同じ条件で検索",
    only: "「{{query}}」のみで検索",
    tips: "より短い言葉や一般的な言葉、素材名、HSコードでもお試しください。英語名やインドネシア語名でも検索できます。",
    categories: "カタログの分類",
  },
} satisfies Messages<typeof source>
