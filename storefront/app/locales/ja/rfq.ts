import type { Messages } from "#app/locales/messages.ts"
import type { rfq as source } from "../en/rfq.ts"

export const rfq = {
  title: "見積依頼書",
  intro:
    "1通の依頼を複数の生産者に送れます。各生産者には自分の掲載品の行だけが届き、価格を回答します。送信は無料で、購入の義務は生じません。",
  empty: {
    title: "見積依頼リストは空です",
    text: "カタログから品物を選び、数量を添えて追加してください。複数の生産者の品物もここにまとまります。送信するまで、何も送られません。",
  },
  goods: { title: "品目", add: "品物を追加する" },
  line: {
    noProducer: "現在取り扱いがありません",
    quantity: "数量",
    targetPrice: "希望単価",
    note: "生産者へのメモ",
    listPrice: "掲載価格 {{price}} / {{unit}}",
    minimum: "最小 {{moq}}",
    minimumMultiple: "最小 {{moq}}、{{multiple}}単位",
    total: "掲載価格での金額",
    removeLabel: "「{{title}}」を削除",
  },
  removed: { text: "「{{title}}」を依頼から削除しました。", undo: "元に戻す" },
  total: {
    label: "掲載価格での合計",
    hint: "目安です。この数量の掲載価格を{{date}}の為替レートで換算したもので、運賃と関税は含みません。実際の金額は見積書で決まります。",
    partial: "価格が未定の行があります。",
    noRates: "現在、為替レートを取得できません。",
    update: "再計算",
  },
  delivery: {
    title: "納入条件",
    country: "仕向国",
    city: "仕向都市",
    port: "仕向港・空港",
    portHint: "例：大阪港、横浜港、成田空港",
    transport: "輸送手段",
    incoterm: "インコタームズ（2020）",
    incotermHint:
      "FAS、FOB、CFR、CIFは海上輸送専用です。コンテナ輸送にはFCA、CPT、CIPが適しています。",
    containerHint: "{{rule}}は在来船向けの条件です。コンテナで運ぶ場合は{{better}}が適しています。",
    currency: "見積通貨",
    currencyHint: "希望単価もこの通貨です。",
    neededBy: "希望納期",
    neededByHint: "品物が届いてほしい日です。",
    decisionBy: "決定予定日",
    decisionByHint: "見積りの有効期限の目安になります。",
  },
  requirements: {
    title: "ご要望",
    certificates: "必要な認証・証明書",
    more: "その他",
    sample: "先にサンプルがほしい",
    privateLabel: "プライベートラベル",
    packaging: "包装",
    packagingHint: "例：25 kg袋、200 gのギフト箱",
    repeat: "継続数量",
    repeatHint: "例：四半期ごとに2トン",
    message: "すべての生産者へのメッセージ",
    messageHint_other: "{{count, number}}文字以内。用途などをお書きください。",
  },
  send: {
    button_other: "{{count, number}}社の生産者に送信",
    note: "各生産者に見えるのは、貴社名、納入条件、その生産者の行だけです。",
  },
  notice: {
    added: "依頼リストに追加しました。",
    removed: "依頼リストから削除しました。",
    full: "依頼リストがいっぱいです。先にこの依頼を送ってから、新しく作成してください。",
  },
} satisfies Messages<typeof source>
