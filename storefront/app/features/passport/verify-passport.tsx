import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Section } from "#app/components/ui/section.tsx"

/** How anybody checks a passport: the code leads here, the signed file holds without this site. */
export function VerifyPassport({ id, qr }: { id: string; qr: string }) {
  const { t } = useTranslation("passport")
  const file = `/api/passports/${id}`
  return (
    <Section title={t("verify.title")} id="verify">
      <div className="passport-verify">
        <div
          className="passport-code"
          role="img"
          aria-label={t("verify.code")}
          dangerouslySetInnerHTML={{ __html: qr }}
        />
        <div>
          <p>{t("verify.text")}</p>
          <ul>
            <li>
              <a href={`${file}/credential`} download={`${id}.jwt`}>
                {t("verify.credential")}
              </a>
            </li>
            <li>
              <a href="/.well-known/did.json">{t("verify.keys")}</a>
            </li>
            <li>
              <a href={file}>{t("verify.json")}</a>
            </li>
          </ul>
        </div>
      </div>
    </Section>
  )
}
