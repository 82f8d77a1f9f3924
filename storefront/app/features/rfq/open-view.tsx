import type { AddressView } from "@serumpun/backend/src/contracts/company.ts"
import { answerLimits } from "@serumpun/domain/open-rfq-rules"
import { categories } from "@serumpun/domain/places"
import type { Problem } from "@serumpun/domain/problems"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { AttachmentField } from "#app/components/form/attachment-field.tsx"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { SelectField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { fieldId } from "#app/lib/i18n/problem-text.ts"
import { AddressPick } from "./address-pick.tsx"
import { OpenGoods } from "./open-goods.tsx"
import type { AskedProducer, OpenPage } from "./open-page.server.ts"
import { RfqDelivery } from "./rfq-delivery.tsx"
import { RfqPrivacy } from "./rfq-privacy.tsx"
import { RfqRequirements } from "./rfq-requirements.tsx"
import { useOpenLabels } from "./use-open-labels.ts"

type Props = {
  page: OpenPage
  problems: Problem[]
  /** Names of fields that are not the request's own: those of `account`. */
  labelOf: (field: string) => string | null
  notices: ReactNode
  addresses: AddressView[]
  /** Who sends: the fields of somebody who is not signed in, or their name. */
  account: ReactNode
}

/** Id of the page's form: the header's languages and currencies are its buttons. */
export const OPEN_FORM = "open-rfq-form"

/** A request in the buyer's own words, to every curated producer of a category. */
export function OpenView({ page, problems, labelOf, notices, addresses, account }: Props) {
  const { t } = useTranslation(["openRfq", "rfqDraft", "rfqForm", "rfq"])
  const locale = useLocale()
  const openLabelOf = useOpenLabels()
  const { values, producer } = page
  const named = { producer: producer?.name ?? "" }
  return (
    <>
      <h1>{producer ? t("rfqForm:one.title", named) : t("title")}</h1>
      {notices}
      <ErrorSummary problems={problems} labelOf={(field) => openLabelOf(field) ?? labelOf(field)} />
      <form
        method="post"
        action={`/${locale}/rfq/new`}
        id={OPEN_FORM}
        className="document"
        encType="multipart/form-data"
        noValidate
        data-keep
      >
        {/* Enter in a text field presses a form's first button: let that one send nothing. */}
        <button name="intent" value="update" className="visually-hidden" tabIndex={-1}>
          {t("rfq:total.update")}
        </button>
        <input type="hidden" name="idempotency_key" value={values.idempotency_key} />
        <input type="hidden" name="priced_in" value={values.priced_in} />
        <input type="hidden" name="draft_id" value={values.draft_id ?? ""} />
        <input type="hidden" name="producer" value={producer?.handle ?? ""} />
        <p className="lede">{producer ? t("rfqForm:one.intro", named) : t("intro")}</p>
        {page.converted_from ? (
          <Notice kind="attention" title={t("rfq:converted.title", { currency: page.currency })} />
        ) : null}
        <section className="document-part">
          <h2>{t(producer ? "rfqForm:one.whom" : "whom.title")}</h2>
          {producer ? (
            <OneProducer producer={producer} />
          ) : (
            <Whom page={page} problems={problems} />
          )}
        </section>
        <section className="document-part">
          <h2>{t("rfq:goods.title")}</h2>
          <OpenGoods goods={page.goods} problems={problems} currency={page.currency} />
          <Button variant="secondary" name="intent" value="add">
            {t("goods.add")}
          </Button>
          <AttachmentField files={page.files} problems={problems} side="buyer" />
        </section>
        <section className="document-part">
          <h2>{t("rfq:delivery.title")}</h2>
          <div className="stack">
            <AddressPick addresses={addresses} values={values} problems={problems} />
            <RfqDelivery page={page} problems={problems} />
          </div>
        </section>
        <section className="document-part">
          <h2>{t("rfq:requirements.title")}</h2>
          <RfqRequirements page={page} problems={problems} />
          <RfqPrivacy values={values} />
        </section>
        {account}
        <div className="document-send">
          <Button name="intent" value="send">
            {producer ? t("rfqForm:one.send", named) : t("send.button")}
          </Button>
          <Button variant="secondary" name="intent" value="preview">
            {t("rfqForm:preview.button")}
          </Button>
          <Button variant="secondary" name="intent" value="save">
            {t("rfqDraft:save")}
          </Button>
          <p className="soft">{producer ? t("rfqForm:one.note", named) : t("send.note")}</p>
        </div>
      </form>
    </>
  )
}

/** The one producer it goes to, and the way to ask all of them. */
function OneProducer({ producer }: { producer: AskedProducer }) {
  const { t } = useTranslation("rfqForm")
  const href = `/${useLocale()}/producers/${producer.handle}`
  return (
    <div className="cluster" id={fieldId("producer_id")}>
      <p>
        <a href={href}>
          <bdi>{producer.name}</bdi>
        </a>
      </p>
      <Button variant="quiet" name="intent" value="everyone">
        {t("one.everyone")}
      </Button>
    </div>
  )
}

function Whom({ page, problems }: Pick<Props, "page" | "problems">) {
  const { t } = useTranslation(["openRfq", "trade"])
  const format = useFormat()
  return (
    <div className="fields">
      <SelectField
        name="category"
        label={t("whom.category")}
        hint={t("whom.categoryHint")}
        choices={categories.map((value) => ({ value, label: t(`trade:category.${value}`) }))}
        defaultValue={page.values.category}
        problems={problems}
        required
      />
      <SelectField
        name="answers_max"
        label={t("whom.answers")}
        hint={t("whom.answersHint")}
        choices={answerLimits.map((value) => ({
          value: String(value),
          label: format.number(value),
        }))}
        defaultValue={page.values.answers_max ?? "5"}
        problems={problems}
        required
      />
    </div>
  )
}
