import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { certificateSchemes } from "@serumpun/domain/certificates"
import type { RfqTerms } from "@serumpun/domain/rfq-rules"
import { shortIncoterm } from "@serumpun/domain/incoterms"
import { Fragment, type ReactNode } from "react"
import { dayIn } from "@serumpun/domain/days"
import { DeliveryHint } from "#app/components/form/delivery-hint.tsx"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Attachments } from "#app/components/quote/attachments.tsx"
import { TierQuantities } from "#app/components/quote/tier-quantities.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { fieldId } from "#app/lib/i18n/problem-text.ts"

/** What of a received request is shown here; a buyer's preview has no more than this. */
type ReadRfq = RfqTerms &
  Pick<ProducerRfq, "items" | "buyer" | "open_category" | "files" | "quotes">
type Props = { rfq: ReadRfq; side?: "producer" | "account" }

/** The producer's part of a request, as the buyer wrote it. `side`: whose reader opens its files. */
export function RfqDocument({ rfq, side = "producer" }: Props) {
  const { t } = useTranslation(["producer", "openRfq", "trade", "common"])
  const format = useFormat()
  return (
    <>
      <Section title={t("rfq.wanted")}>
        <ol className="target-list" role="list">
          {rfq.items.map((item, index) => (
            <li key={item.id} className="card stack">
              <h3 id={fieldId(`lines.${index}.rfq_item_id`)}>
                <bdi>{`${format.number(index + 1)}. ${item.title}`}</bdi>
              </h3>
              <Terms>
                <Term label={t("rfq.columns.quantity")}>
                  {format.quantity(item.quantity, item.unit)}
                </Term>
                <Term label={t("rfq.columns.target")}>
                  {item.target_price === null ? (
                    t(
                      rfq.hides_target_prices && !isTold(rfq)
                        ? "openRfq:targetHidden"
                        : "rfq.noTarget",
                    )
                  ) : (
                    <bdi>
                      {`${format.unitPrice(item.target_price, rfq.currency)} / ${t(`common:unit.perUnit.${item.unit}`)}`}
                    </bdi>
                  )}
                </Term>
                {item.list_price_usd ? (
                  <Term label={t("rfq.columns.list")}>
                    <bdi>
                      {`${format.unitPrice(item.list_price_usd, "USD")} / ${t(`common:unit.perUnit.${item.unit}`)}`}
                      {item.list_price_incoterm
                        ? ` ${shortIncoterm(item.list_price_incoterm)}`
                        : null}
                    </bdi>
                  </Term>
                ) : null}
              </Terms>
              {item.note ? (
                <p className="typed-text" dir="auto">
                  {t("rfq.note", { text: item.note })}
                </p>
              ) : null}
              <TierQuantities item={item} />
              <DeliveryHint wish={{ ...rfq, today: dayIn(new Date()) }} item={item} />
              {item.quantity < item.moq ? (
                <p className="soft">
                  {t("rfq.belowMoq", { moq: format.quantity(item.moq, item.unit) })}
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t("rfq.terms")}>
        <Terms>
          {rfqTerms(rfq, { t, format }).map(([label, value]) => (
            <Term key={label} label={label}>
              {value}
            </Term>
          ))}
        </Terms>
        {rfq.message ? (
          <div className="rfq-message">
            <h3>{t("rfq.message")}</h3>
            <p className="prose typed-text" dir="auto">
              {rfq.message}
            </p>
          </div>
        ) : null}
        <Attachments files={rfq.files} side={side} />
      </Section>
    </>
  )
}

/** Who has sent a quote reads what the buyer hid before. */
const isTold = ({ quotes }: ReadRfq) => quotes.some(({ sent_at }) => sent_at !== null)

type Words = {
  t: ReturnType<typeof useTranslation<["producer", "openRfq", "trade", "common"]>>["t"]
  format: ReturnType<typeof useFormat>
}

/** What the buyer left open has no row. */
function rfqTerms(rfq: ReadRfq, { t, format }: Words): [string, ReactNode][] {
  const { buyer } = rfq
  const certificates = rfq.certificates_needed.map((code) => {
    const scheme = certificateSchemes.find((known) => known === code)
    return scheme ? t(`trade:certificate.${scheme}`) : code
  })
  const rows: [string, ReactNode][] = [
    [
      t("rfq.buyer"),
      namesOf([
        buyer.company || (buyer.name ? null : t("openRfq:undisclosedHint")),
        buyer.name,
        format.country(buyer.country_code),
      ]),
    ],
    [t("openRfq:whom.title"), rfq.open_category ? t(`trade:category.${rfq.open_category}`) : null],
    [
      t("rfq.destination"),
      namesOf([rfq.destination_city, format.country(rfq.destination_country)]),
    ],
    [t("rfq.port"), typedText(rfq.destination_port)],
    [t("rfq.incoterm"), namesOf([rfq.incoterm, t(`trade:incoterm.${rfq.incoterm}`)])],
    [t("rfq.transport"), t(`trade:transport.${rfq.transport_mode}`)],
    [t("rfq.neededBy"), format.date(rfq.needed_by)],
    [t("rfq.decisionBy"), rfq.decision_by ? format.date(rfq.decision_by) : null],
    [t("rfq.currency"), rfq.currency],
    [t("rfq.certificates"), certificates.length > 0 ? format.list(certificates) : null],
    [t("rfq.sample"), rfq.sample_wanted ? t("rfq.sampleWanted") : null],
    [t("rfq.privateLabel"), rfq.private_label ? t("rfq.privateLabelWanted") : null],
    [t("rfq.packaging"), typedText(rfq.packaging)],
    [t("rfq.repeat"), typedText(rfq.repeat_volume)],
  ]
  return rows.filter(([, value]) => value)
}

/** Each name keeps its own direction: the buyer's may be Arabic, the country's is the reader's. */
function namesOf(names: (string | null)[]): ReactNode {
  return names.filter(Boolean).map((name, index) => (
    <Fragment key={index}>
      {index > 0 ? " · " : null}
      <bdi>{name}</bdi>
    </Fragment>
  ))
}

function typedText(text: string | null): ReactNode {
  return text ? <bdi>{text}</bdi> : null
}
