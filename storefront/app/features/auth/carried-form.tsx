import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button } from "#app/components/ui/button.tsx"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { SignInFields } from "./buyer-fields.tsx"

const prefix = "carried."

/** A form on its way through a sign-in, as hidden fields beside those of the sign-in. */
export function CarriedFields({ values }: { values: FormValues }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={prefix + name} value={value} />
  ))
}

export function readCarried(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  )
}

/** Instead of the answer to a form whose sender is signed out by now: asks who they are, keeps the rest. */
export function SignInAgain({ path, values }: { path: string; values: FormValues }) {
  const { t } = useTranslation("auth")
  return (
    <form method="post" action={`/${useLocale()}/sign-in`} className="form-parts" noValidate>
      <h1>{t("again.title")}</h1>
      <p className="lede">{t("again.text")}</p>
      <input type="hidden" name="next" value={path} />
      <CarriedFields values={values} />
      <SignInFields values={{}} problems={[]} emailField="email" passwordField="password" />
      <p>
        <Button>{t("signIn.button")}</Button>
      </p>
    </form>
  )
}

/** After that sign-in: one more press sends the form as if nothing had happened. */
export function ResumeView({ path, values }: { path: string; values: FormValues }) {
  const { t } = useTranslation("auth")
  return (
    <form method="post" action={path} className="document-narrow">
      <h1>{t("resume.title")}</h1>
      <p className="lede">{t("resume.text")}</p>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>
        <Button>{t("resume.button")}</Button>
      </p>
    </form>
  )
}
