import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { AuthPage, type AuthState } from "./auth-page.tsx"
import { BuyerFields } from "./buyer-fields.tsx"

type Props = { state: AuthState; next: string; country_codes: string[] }

export function SignUpView({ state, next, country_codes }: Props) {
  const { t } = useTranslation("auth")
  const locale = useLocale()
  const query = next ? `?${new URLSearchParams({ next })}` : ""
  return (
    <AuthPage
      title={t("signUp.title")}
      intro={t("signUp.intro")}
      action={`/${locale}/sign-up`}
      button={t("signUp.button")}
      next={next}
      state={state}
      others={
        <p className="cluster">
          <span>{t("signUp.haveAccount")}</span>
          <a href={`/${locale}/sign-in${query}`}>{t("signIn.title")}</a>
          <a href={`/${locale}/sign-up/producer`}>{t("signIn.newProducer")}</a>
        </p>
      }
    >
      <BuyerFields {...state} country_codes={country_codes} />
    </AuthPage>
  )
}
