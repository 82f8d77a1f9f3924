import type { Messages } from "#app/locales/messages.ts"
import type { home as source } from "../en/home.ts"

export const home = {
  title: "インドネシアの小規模生産者による輸出品質の産品",
  lede: "ソバンのパームシュガー、カヤン川の籐、ムントクの白胡椒。協同組合や村営企業の産品を探し、誰が確認したかを見て、見積りを依頼できます。",
  browse_other: "{{count, number}}件の産品を見る",
  categories: "分類から探す",
  newest: "新着の産品",
  season: "{{month}}が旬の産品",
  regions: "産地から探す",
  steps: {
    title: "検索から見積りまで",
    find: "探す",
    findText: "日本語で、素材、HSコード、認証から検索し、必要な数量の価格を確かめます。",
    trust: "根拠を見る",
    trustText: "すべての産品に、認証の保有者、対象範囲、有効期間と、審査員の評点が示されています。",
    ask: "まとめて依頼する",
    askText:
      "複数の生産者の産品を、数量、仕向地、納期とともに一つの依頼にまとめます。各生産者には自分の分だけが届きます。",
    answer: "見積りを比べる",
    answerText:
      "見積りには価格、インコタームズと場所、納期、有効期限が記され、ご希望の通貨に換算されます。",
  },
  curation: {
    title: "審査の仕組み：審査を経た産品だけを掲載",
    curators: "産品ごとの審査員数",
    curatorsText: "公的機関に所属し、利益相反のない審査員が、それぞれ独立に審査します。",
    gates: "必須要件",
    gatesText: "適法性と、少なくとも一つの市場向けの書類。両方を満たす必要があります。",
    criteria: "評価基準（各0〜4点）",
    criteriaText:
      "品質、生産能力、継続性、包装、デザイン、追跡可能性。各基準の平均が2点以上、全体の平均が2.5点以上で合格です。",
    months: "有効期間（月）",
    monthsText: "期間後は改めて審査します。不合格の産品は、書面の所見とともに生産者に戻されます。",
    more: "審査規則の詳細",
  },
} satisfies Messages<typeof source>
