import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { BuyerFields, SignInFields, type FieldsProps } from "./buyer-fields.tsx"

export const senderFields = { email: "sign_in_email", password: "sign_in_password" } as const

type NewSenderProps = FieldsProps & { country_codes: string[] }

/**
 * Who sends a request, in the same form, so that nothing typed is lost on a way to a sign-in page.
 * `email`: of whoever is signed in.
 */
export function Sender({ email, ...fields }: NewSenderProps & { email: string | null }) {
  return email ? <KnownSender email={email} /> : <NewSender {...fields} />
}

function NewSender({ values, problems, country_codes }: NewSenderProps) {
  const { t } = useTranslation("auth")
  const chosen = values.account === "existing" ? "existing" : "new"
  return (
    <section className="document-part sender">
      <h2>{t("sender.title")}</h2>
      <fieldset className="choices">
        <legend>{t("sender.question")}</legend>
        {(["new", "existing"] as const).map((choice) => (
          <label key={choice} className="field-check">
            <input type="radio" name="account" value={choice} defaultChecked={choice === chosen} />
            <span>{t(`sender.${choice}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="sender-new">
        <p className="soft">{t("sender.newHint")}</p>
        <BuyerFields values={values} problems={problems} country_codes={country_codes} />
      </div>
      <div className="sender-existing fields">
        <SignInFields
          values={values}
          problems={problems}
          emailField={senderFields.email}
          passwordField={senderFields.password}
        />
      </div>
    </section>
  )
}

function KnownSender({ email }: { email: string }) {
  const { t } = useTranslation("auth")
  return (
    <section className="document-part">
      <h2>{t("sender.title")}</h2>
      <p>{t("sender.known", { email })}</p>
    </section>
  )
}
