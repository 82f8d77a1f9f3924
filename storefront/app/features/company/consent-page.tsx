import type { ConsentView } from "@serumpun/backend/src/contracts/consent.ts"
import { mayDo, type CompanyRole } from "@serumpun/domain/company/roles"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextAreaField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { CompanyForm } from "./company-form.ts"
import { ConsentStanding } from "./consent-standing.tsx"

export const consentNotices = ["asked", "refused", "taken_back"] as const

type Props = {
  consent: ConsentView
  role: CompanyRole
  notice: (typeof consentNotices)[number] | null
  form: CompanyForm
}

/** What a colleague wants to accept, and what whoever may accept it does about it. */
export function ConsentPage({ consent, role, notice, form }: Props) {
  const { t } = useTranslation(["company", "account"])
  const base = `/${useLocale()}/account`
  const { number, state } = consent
  const isOpen = state === "waiting"
  return (
    <div className="document-narrow">
      <Breadcrumb
        trail={[
          { label: t("account:list.title"), href: base },
          { label: t("consents.title"), href: `${base}/consents` },
          { label: number },
        ]}
      />
      {notice ? <Notice kind="success" title={t(`notice.${notice}`)} /> : null}
      <h1>
        <Numbered text={t("consents.heading", { number })} number={number} />
      </h1>
      <Unavailable because={form.unavailable} />
      <ErrorSummary
        problems={form.problems}
        labelOf={(field) => (field === "note" ? t("consents.note") : null)}
      />
      <p className="lede">
        <ConsentStanding consent={consent} />
      </p>
      <Facts consent={consent} />
      {isOpen && mayDo(role, "decide") ? <Decision consent={consent} form={form} /> : null}
      {isOpen && consent.is_own ? (
        <form method="post">
          <p>{t("consents.own")}</p>
          <Button variant="quiet" name="intent" value="withdraw">
            {t("consents.takeBack")}
          </Button>
        </form>
      ) : null}
    </div>
  )
}

function Facts({ consent }: { consent: ConsentView }) {
  const { t } = useTranslation("company")
  const format = useFormat()
  const base = `/${useLocale()}/account`
  const { number, version, producer_name, order_id, note } = consent
  return (
    <>
      <Terms>
        <Term label={t("consents.quote")}>
          {t("consents.quoteText", {
            number,
            version: format.number(version),
            producer: producer_name,
          })}
        </Term>
        <Term label={t("consents.lines")}>
          <bdi>{format.list(consent.titles)}</bdi>
        </Term>
        <Term label={t("consents.amount")}>{format.money(consent.total, consent.currency)}</Term>
        <Term label={t("consents.until")}>{format.date(consent.valid_until)}</Term>
        <Term label={t("sentBy")}>
          {t("consents.asked", {
            name: consent.asked_by,
            date: format.dateTime(consent.asked_at),
          })}
        </Term>
        {note ? (
          <Term label={t("consents.reason")}>
            <span dir="auto">{note}</span>
          </Term>
        ) : null}
      </Terms>
      <p className="cluster">
        <a href={`${base}/rfqs/${consent.rfq_id}#quotes`}>{t("consents.see")}</a>
        {order_id ? <a href={`${base}/orders/${order_id}`}>{t("consents.seeOrder")}</a> : null}
      </p>
    </>
  )
}

function Decision({ consent, form }: Pick<Props, "consent" | "form">) {
  const { t } = useTranslation("company")
  const format = useFormat()
  return (
    <>
      <form method="post" className="document">
        <p>{t("consents.binding", { total: format.money(consent.total, consent.currency) })}</p>
        <Button name="intent" value="approve">
          {t("consents.approve")}
        </Button>
      </form>
      <form method="post" className="document" noValidate>
        <h2>{t("consents.refuseTitle")}</h2>
        <TextAreaField
          name="note"
          label={t("consents.note")}
          defaultValue={form.values.note ?? ""}
          problems={form.problems}
          maxLength={LIMITS.note}
          rows={3}
          required
        />
        <Button variant="danger" name="intent" value="refuse">
          {t("consents.refuse")}
        </Button>
      </form>
    </>
  )
}
