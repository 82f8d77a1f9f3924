import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Notice } from "#app/components/ui/notice.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"

/** Why a request waits: its sender's address is not confirmed yet. What was typed stays below. */
export function VerifyFirst({ email }: { email: string }) {
  const { t } = useTranslation("auth")
  return (
    <Notice kind="attention" title={t("verify.neededTitle")} focused>
      <p>{t("verify.neededText", { email })}</p>
      <p>
        <a href={`/${useLocale()}/security`}>{t("verify.resend")}</a>
      </p>
    </Notice>
  )
}
