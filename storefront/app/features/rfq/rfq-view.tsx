import type { AddressView } from "@serumpun/backend/src/contracts/company.ts"
import { pricedIncoterm, shortIncoterm } from "@serumpun/domain/incoterms"
import { sumLines } from "@serumpun/domain/money"
import type { Problem } from "@serumpun/domain/problems"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { AttachmentField } from "#app/components/form/attachment-field.tsx"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { useRateDate } from "#app/lib/format/use-rate-date.ts"
import { linePrice } from "#app/lib/catalogue/line-price.ts"
import { AddressPick } from "./address-pick.tsx"
import { tierFields } from "./rfq-form.ts"
import { RfqDelivery } from "./rfq-delivery.tsx"
import { RfqLines } from "./rfq-lines.tsx"
import type { RfqPage } from "./rfq-page.server.ts"
import { RfqPrivacy } from "./rfq-privacy.tsx"
import { RfqRequirements } from "./rfq-requirements.tsx"
import { inPageOrder, useRfqLabels } from "./use-rfq-labels.ts"

type Props = {
  page: RfqPage
  problems: Problem[]
  /** Names of fields that are not the request's own: those of `account`. */
  labelOf: (field: string) => string | null
  /** What happened before: added, signed out, not reachable. */
  notices: ReactNode
  addresses: AddressView[]
  /** Who sends: the fields of somebody who is not signed in, or their name. */
  account: ReactNode
}

/** Id of the page's form, which exists without lines too: the header's languages are its buttons. */
export const RFQ_FORM = "rfq-form"

/** The request as the document it becomes: goods, delivery, requirements, sender. */
export function RfqView({ page, problems, labelOf, notices, addresses, account }: Props) {
  const { t } = useTranslation(["rfq", "openRfq", "rfqForm", "rfqDraft", "common"])
  const locale = useLocale()
  const rfqLabelOf = useRfqLabels(page.lines)
  const action = `/${locale}/rfq`
  const producers = new Set(page.lines.map(({ listing }) => listing?.producer.id ?? "")).size
  return (
    <>
      <h1>{t("title")}</h1>
      {notices}
      <ErrorSummary
        problems={inPageOrder(problems)}
        labelOf={(field) => rfqLabelOf(field) ?? labelOf(field)}
      />
      {page.lines.length === 0 && !page.removed ? (
        <>
          <EmptyState
            title={t("empty.title")}
            text={t("empty.text")}
            action={{ label: t("common:action.toCatalogue"), href: `/${locale}/catalogue` }}
          />
          <p>
            <a href={`/${locale}/rfq/new`}>{t("openRfq:link")}</a>
          </p>
          <form method="post" action={action} id={RFQ_FORM} hidden />
        </>
      ) : (
        <form
          method="post"
          action={action}
          id={RFQ_FORM}
          className="document"
          encType="multipart/form-data"
          noValidate
          data-keep
        >
          {/* Enter in a text field presses a form's first button: let that one only recalculate. */}
          <button name="intent" value="update" className="visually-hidden" tabIndex={-1}>
            {t("total.update")}
          </button>
          <input type="hidden" name="idempotency_key" value={page.values.idempotency_key} />
          <input type="hidden" name="priced_in" value={page.values.priced_in} />
          <input type="hidden" name="draft_id" value={page.values.draft_id ?? ""} />
          <p className="lede">{t("intro")}</p>
          <Converted page={page} />
          <Removed page={page} />
          <section className="document-part">
            <h2>{t("goods.title")}</h2>
            <RfqLines page={page} problems={problems} />
            <SamplesFirst page={page} />
            <Total page={page} />
            <AttachmentField files={page.files} problems={problems} side="buyer" />
          </section>
          <section className="document-part">
            <h2>{t("delivery.title")}</h2>
            <div className="stack">
              <AddressPick addresses={addresses} values={page.values} problems={problems} />
              <RfqDelivery page={page} problems={problems} />
            </div>
          </section>
          <section className="document-part">
            <h2>{t("requirements.title")}</h2>
            <RfqRequirements page={page} problems={problems} />
            <RfqPrivacy values={page.values} />
          </section>
          {account}
          <div className="document-send">
            <Button name="intent" value="send">
              {t("send.button", { count: producers })}
            </Button>
            <Button variant="secondary" name="intent" value="preview">
              {t("rfqForm:preview.button")}
            </Button>
            <Button variant="secondary" name="intent" value="save">
              {t("rfqDraft:save")}
            </Button>
            <p className="soft">{t("send.note")}</p>
          </div>
        </form>
      )}
    </>
  )
}

/** Target prices that follow the request's new currency. */
function Converted({ page: { converted_from, currency, rates } }: { page: RfqPage }) {
  const { t } = useTranslation("rfq")
  const rateDate = useRateDate()
  if (!converted_from || !rates) return null
  return (
    <Notice kind="attention" title={t("converted.title", { currency })}>
      <p>{t("converted.text", { from: converted_from, date: rateDate(rates.as_of) })}</p>
    </Notice>
  )
}

/** A line that was taken out stays at hand until the next step. */
function Removed({ page }: { page: RfqPage }) {
  const { t } = useTranslation("rfq")
  const { removed } = page
  if (!removed) return null
  const fields = [
    "listing_id",
    "handle",
    "quantity",
    "target_price",
    "note",
    ...tierFields,
    "at",
  ] as const
  return (
    <Notice
      kind="success"
      title={t("removed.text", { title: removed.listing?.title ?? removed.handle })}
    >
      {fields.map((field) => (
        <input key={field} type="hidden" name={`removed.0.${field}`} value={removed[field]} />
      ))}
      <Button variant="quiet" name="intent" value="undo">
        {t("removed.undo")}
      </Button>
    </Notice>
  )
}

function Total({ page }: { page: RfqPage }) {
  const { t } = useTranslation("rfq")
  const format = useFormat()
  const rateDate = useRateDate()
  const locale = useLocale()
  const { currency, rates } = page
  const totals = page.lines.map((line) => linePrice(line, currency, rates, locale)?.total)
  const known = totals.filter((total) => total !== undefined)
  return (
    <div className="document-total">
      <p className="total">
        <span>{t("total.label")}</span>
        <bdi>{known.length > 0 ? format.money(sumLines(known, currency), currency) : "–"}</bdi>
      </p>
      <p className="soft">
        {known.length < totals.length ? `${t("total.partial")} ` : null}
        {rates ? t("total.hint", { date: rateDate(rates.as_of) }) : t("total.noRates")}
      </p>
      <OtherTerms page={page} />
      <div className="cluster">
        <Button variant="secondary" name="intent" value="update">
          {t("total.update")}
        </Button>
        <Button variant="quiet" name="intent" value="add">
          {t("goods.add")}
        </Button>
      </div>
    </div>
  )
}

/** A sum of list prices says nothing under an Incoterm that they do not hold for. */
function OtherTerms({ page }: { page: RfqPage }) {
  const { t } = useTranslation("rfq")
  const format = useFormat()
  const wanted = page.values.incoterm
  const terms = page.lines.flatMap(({ listing }) => pricedIncoterm(listing?.incoterms ?? []) ?? [])
  if (!wanted || terms.every(({ rule }) => rule === wanted)) return null
  const incoterms = [...new Set(terms.map(shortIncoterm))].map(format.latin)
  return (
    <p className="soft">
      {t("total.terms", { incoterms: format.list(incoterms), wanted: format.latin(wanted) })}
    </p>
  )
}

/** Who would see the goods before they ask for a price of them. */
function SamplesFirst({ page }: { page: RfqPage }) {
  const { t } = useTranslation("sample")
  const locale = useLocale()
  const handles = page.lines.flatMap(({ listing }) =>
    listing?.sample.available ? [["listing", listing.handle]] : [],
  )
  if (handles.length === 0) return null
  const asked = new URLSearchParams(handles)
  return (
    <p>
      <a href={`/${locale}/account/samples/new?${asked}`}>{t("ask.linkRfq")}</a>
    </p>
  )
}
