import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { certificateSchemes } from "@serumpun/domain/certificates"
import type { ReactNode } from "react"
import { Attachments } from "#app/components/quote/attachments.tsx"
import { TierQuantities } from "#app/components/quote/tier-quantities.tsx"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Letter } from "#app/components/ui/letter.tsx"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { OpenGoods } from "./open-goods.tsx"
import type { Reader } from "./reader.ts"
import { readerZone } from "./validity.ts"

/** The request as it was sent: terms once, goods per producer with what became of their part. */
export function RfqDocument({ rfq, reader }: { rfq: BuyerRfq; reader: Reader }) {
  const { t } = useTranslation("account")
  return (
    <section className="document" aria-labelledby="request">
      <h2 id="request">{t("rfq.title")}</h2>
      <RfqTerms rfq={rfq} />
      <Letter text={rfq.message} />
      <Attachments files={rfq.files} side="account" />
      {rfq.open_category ? <OpenGoods rfq={rfq} category={rfq.open_category} /> : null}
      {byFirstLine(rfq).map((recipient) => (
        <Part
          key={recipient.producer_id}
          rfq={rfq}
          recipient={recipient}
          zone={readerZone(reader.country, reader.now)}
        />
      ))}
    </section>
  )
}

/** Parts in the order of the request's numbered lines. */
function byFirstLine({ items, recipients }: BuyerRfq): BuyerRfq["recipients"] {
  const firstLine = (producer: string) =>
    items.findIndex(({ producer_id }) => producer_id === producer)
  return [...recipients].sort((a, b) => firstLine(a.producer_id) - firstLine(b.producer_id))
}

function RfqTerms({ rfq }: { rfq: BuyerRfq }) {
  const { t } = useTranslation(["account", "openRfq", "trade", "company"])
  const format = useFormat()
  const certificates = certificateSchemes
    .filter((scheme) => rfq.certificates_needed.includes(scheme))
    .map((scheme) => t(`trade:certificate.${scheme}`))
  const wishes = [
    rfq.sample_wanted ? t("rfq.sample") : null,
    rfq.private_label ? t("rfq.privateLabel") : null,
    rfq.hides_company ? t("openRfq:privacy.hides_company") : null,
    rfq.hides_target_prices ? t("openRfq:privacy.hides_target_prices") : null,
  ].filter((wish) => wish !== null)
  const terms: [string, ReactNode][] = [
    [
      t("rfq.destination"),
      [rfq.destination_port, rfq.destination_city, format.country(rfq.destination_country)]
        .filter(Boolean)
        .join(" · "),
    ],
    [
      t("rfq.incoterm"),
      <bdi key="incoterm">{`${rfq.incoterm} · ${t(`trade:incoterm.${rfq.incoterm}`)}`}</bdi>,
    ],
    [t("rfq.transport"), t(`trade:transport.${rfq.transport_mode}`)],
    [t("rfq.neededBy"), format.date(rfq.needed_by)],
    [t("rfq.decisionBy"), rfq.decision_by ? format.date(rfq.decision_by) : null],
    [t("rfq.currency"), rfq.currency],
    [t("rfq.certificates"), certificates.length > 0 ? format.list(certificates) : null],
    [t("rfq.wishes"), wishes.length > 0 ? format.list(wishes) : null],
    [t("rfq.packaging"), rfq.packaging],
    [t("rfq.repeat"), rfq.repeat_volume],
    [t("company:sentBy"), rfq.sent_by],
  ]
  return (
    <Terms>
      {terms
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <Term key={label} label={label}>
            {value}
          </Term>
        ))}
    </Terms>
  )
}

type PartProps = { rfq: BuyerRfq; recipient: BuyerRfq["recipients"][number]; zone: string }

function Part({ rfq, recipient, zone }: PartProps) {
  const { t } = useTranslation(["account", "openRfq", "common"])
  const format = useFormat()
  const locale = useLocale()
  const { producer_id, producer_name, producer_handle, seen_at } = recipient
  const items = rfq.items.filter((item) => item.producer_id === producer_id)
  if (items.length === 0)
    return (
      <p>
        <a href={`/${locale}/producers/${producer_handle}`}>{producer_name}</a>{" "}
        <span className="soft">{t("openRfq:answering")}</span>
      </p>
    )
  return (
    <section className="document-group">
      <h3>
        <a href={`/${locale}/producers/${producer_handle}`}>{producer_name}</a>
      </h3>
      <p className="soft">
        {seen_at ? t("rfq.seen", { date: format.dateTime(seen_at, zone) }) : t("rfq.notSeen")}
      </p>
      <DataTable
        stacked
        caption={t("rfq.goodsOf", { producer: producer_name })}
        columns={[
          { label: t("rfq.goods") },
          { label: t("rfq.hs") },
          { label: t("rfq.quantity"), numeric: true },
          { label: t("rfq.targetPrice"), numeric: true },
        ]}
        rows={items.map((item) => ({
          key: item.id,
          cells: [
            <>
              <span className="num soft">{item.line}.</span>{" "}
              {item.listing_handle ? (
                <a href={`/${locale}/listings/${item.listing_handle}`}>
                  <bdi>{item.title}</bdi>
                </a>
              ) : (
                <bdi>{item.title}</bdi>
              )}
              {item.note ? (
                <p className="soft" dir="auto">
                  {item.note}
                </p>
              ) : null}
              <TierQuantities item={item} />
            </>,
            item.hs_code ? (
              <bdi key="hs">{`${item.hs_code.slice(0, 4)}.${item.hs_code.slice(4)}`}</bdi>
            ) : (
              "–"
            ),
            format.quantity(item.quantity, item.unit),
            item.target_price === null ? (
              t("rfq.noTarget")
            ) : (
              <bdi key="price">
                {`${format.unitPrice(item.target_price, rfq.currency)} / ${t(`common:unit.perUnit.${item.unit}`)}`}
              </bdi>
            ),
          ],
        }))}
      />
    </section>
  )
}
