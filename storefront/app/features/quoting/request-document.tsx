import type { ProducerRfq } from "@serumpun/backend/src/contracts.ts"
import { certificateSchemes } from "@serumpun/domain/certificates"
import { useTranslation } from "react-i18next"
import { Section } from "#app/components/ui/section.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/use-format.ts"

/** The producer's part of a request, as the buyer wrote it. */
export function RequestDocument({ rfq }: { rfq: ProducerRfq }) {
  const { t } = useTranslation(["producer", "trade", "common"])
  const format = useFormat()
  return (
    <>
      <Section title={t("request.wanted")}>
        <ol className="inbox" role="list">
          {rfq.items.map((item, index) => (
            <li key={item.id} className="card stack">
              <h3>
                <bdi>{`${format.number(index + 1)}. ${item.title}`}</bdi>
              </h3>
              <Terms>
                <Term label={t("request.columns.quantity")}>
                  {format.quantity(item.quantity, item.unit)}
                </Term>
                <Term label={t("request.columns.target")}>
                  {item.target_price === null ? (
                    t("request.noTarget")
                  ) : (
                    <bdi>
                      {`${format.unitPrice(item.target_price, rfq.currency)} / ${t(`common:unit.perUnit.${item.unit}`)}`}
                    </bdi>
                  )}
                </Term>
                {item.list_price_usd ? (
                  <Term label={t("request.columns.list")}>
                    <bdi>
                      {`${format.unitPrice(item.list_price_usd, "USD")} / ${t(`common:unit.perUnit.${item.unit}`)}`}
                    </bdi>
                  </Term>
                ) : null}
              </Terms>
              {item.note ? <p>{t("request.note", { text: item.note })}</p> : null}
              {item.quantity < item.moq ? (
                <p className="soft">
                  {t("request.belowMoq", { moq: format.quantity(item.moq, item.unit) })}
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t("request.terms")}>
        <Terms>
          {requestTerms(rfq, { t, format }).map(([label, value]) => (
            <Term key={label} label={label}>
              <bdi>{value}</bdi>
            </Term>
          ))}
        </Terms>
        {rfq.message ? (
          <div className="message">
            <h3>{t("request.message")}</h3>
            <p className="prose typed-text" dir="auto">
              {rfq.message}
            </p>
          </div>
        ) : null}
      </Section>
    </>
  )
}

type Words = {
  t: ReturnType<typeof useTranslation<["producer", "trade", "common"]>>["t"]
  format: ReturnType<typeof useFormat>
}

/** What the buyer left open has no row. */
function requestTerms(rfq: ProducerRfq, { t, format }: Words): [string, string][] {
  const buyer = [rfq.buyer.company, rfq.buyer.name].filter(Boolean).join(", ")
  const certificates = rfq.certificates_needed.map((code) => {
    const scheme = certificateSchemes.find((known) => known === code)
    return scheme ? t(`trade:certificate.${scheme}`) : code
  })
  const rows: [string, string | null][] = [
    [t("request.buyer"), `${buyer} (${format.country(rfq.buyer.country_code)})`],
    [
      t("request.destination"),
      `${rfq.destination_city}, ${format.country(rfq.destination_country)}`,
    ],
    [t("request.port"), rfq.destination_port],
    [t("request.incoterm"), `${rfq.incoterm} · ${t(`trade:incoterm.${rfq.incoterm}`)}`],
    [t("request.transport"), t(`trade:transport.${rfq.transport_mode}`)],
    [t("request.neededBy"), format.date(rfq.needed_by)],
    [t("request.decisionBy"), rfq.decision_by ? format.date(rfq.decision_by) : null],
    [t("request.currency"), rfq.currency],
    [t("request.certificates"), certificates.length > 0 ? format.list(certificates) : null],
    [t("request.sample"), rfq.sample_wanted ? t("request.sampleWanted") : null],
    [t("request.privateLabel"), rfq.private_label ? t("request.privateLabelWanted") : null],
    [t("request.packaging"), rfq.packaging],
    [t("request.repeat"), rfq.repeat_volume],
  ]
  return rows.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : []))
}
