import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { AttachmentField } from "#app/components/form/attachment-field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import type { PreviewPart, ReadRfq } from "./preview.ts"

type Props = {
  parts: PreviewPart[]
  values: FormValues
  /** Path below the language, and id: the header's languages and currencies are the form's buttons. */
  form: { path: string; id: string }
  notices: ReactNode
  /** The fields of somebody who is not signed in, or the name of the sender. */
  account: ReactNode
  isKnown: boolean
  send: string
  /** The request as its producer's page shows it. */
  readerView: (rfq: ReadRfq) => ReactNode
}

/** Fields that have a control of their own on this page, or that no page holds. */
const notCarried =
  /^(intent|file|password|sign_in_password|account|company_name|country_code|first_name|last_name|email|sign_in_email)$/

/** The request as its producers will read it. The form's values travel along, so that Back loses nothing. */
export function PreviewView(props: Props) {
  const { parts, values, form, notices, account, isKnown, send, readerView } = props
  const { t } = useTranslation(["rfqForm", "trade"])
  const locale = useLocale()
  return (
    <>
      <h1>{t("preview.title")}</h1>
      {notices}
      <p className="lede">{t("preview.intro")}</p>
      {parts.map(({ producer, category, rfq }, index) => (
        <article key={index} className="document" aria-labelledby={`preview-${index}`}>
          <h2 id={`preview-${index}`}>
            {producer === null && category
              ? t("preview.category", { category: t(`trade:category.${category}`) })
              : t("preview.to", { producer: producer ?? "" })}
          </h2>
          {readerView(rfq)}
          {rfq.hides_company ? <p className="soft">{t("preview.hiddenCompany")}</p> : null}
        </article>
      ))}
      <form
        method="post"
        action={`/${locale}${form.path}`}
        id={form.id}
        className="document"
        encType="multipart/form-data"
        noValidate
        data-keep
      >
        {/* Enter in a text field presses a form's first button: let that one send nothing. */}
        <button name="intent" value="preview" className="visually-hidden" tabIndex={-1}>
          {t("preview.button")}
        </button>
        {Object.entries(values)
          .filter(([name, value]) => value !== "" && !notCarried.test(name))
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        {isKnown ? null : (
          <section className="document-part">
            <AttachmentField files={[]} problems={[]} side="buyer" />
            <p className="soft">{t("preview.files")}</p>
          </section>
        )}
        {account}
        <div className="document-send">
          <Button name="intent" value="send">
            {send}
          </Button>
          <Button variant="secondary" name="intent" value="update">
            {t("preview.back")}
          </Button>
        </div>
      </form>
    </>
  )
}
