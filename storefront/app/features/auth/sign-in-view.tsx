import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { AuthPage, type AuthState } from "./auth-page.tsx"
import { SignInFields } from "./buyer-fields.tsx"

type Props = { state: AuthState; next: string }

/** One form for buyers and producers: whoever has an account need not say of which kind. */
export function SignInView({ state, next }: Props) {
  const { t } = useTranslation(["auth", "phone"])
  const locale = useLocale()
  const query = next ? `?${new URLSearchParams({ next })}` : ""
  return (
    <AuthPage
      title={t("signIn.title")}
      intro={t("signIn.intro")}
      action={`/${locale}/sign-in`}
      button={t("signIn.button")}
      next={next}
      state={state}
      others={
        <>
          <p>
            <a href={`/${locale}/sign-in/phone${query}`}>{t("phone:signIn.link")}</a>
          </p>
          <p>
            <a href={`/${locale}/forgot-password`}>{t("signIn.forgot")}</a>
          </p>
          <p className="cluster">
            <span>{t("signIn.noAccount")}</span>
            <a href={`/${locale}/sign-up${query}`}>{t("signIn.newBuyer")}</a>
            <a href={`/${locale}/sign-up/producer${query}`}>{t("signIn.newProducer")}</a>
          </p>
        </>
      }
    >
      <SignInFields {...state} emailField="email" passwordField="password" />
    </AuthPage>
  )
}
