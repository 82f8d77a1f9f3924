import type { PassportDetail } from "@serumpun/backend/src/contracts/passport.ts"
import { dayIn } from "@serumpun/domain/days"
import type { Province } from "@serumpun/domain/places"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { PassportFindings, useScore } from "#app/components/passport/passport-findings.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { VerifyPassport } from "./verify-passport.tsx"

type Props = {
  passport: PassportDetail
  /** The page's address as an SVG of a QR code. */
  qr: string
}

/** One passport as it was issued, and whether it still counts today. */
export function PassportView({ passport, qr }: Props) {
  const { t } = useTranslation("passport")
  const format = useFormat()
  const score = useScore()
  const { state, ended_on, superseded_by, title } = passport
  const base = `/${useLocale()}`
  return (
    <article className="passport">
      <p className="eyebrow">{t("eyebrow")}</p>
      <h1>
        <bdi lang={title.locale}>{title.text}</bdi>
      </h1>
      <Notice
        kind={state === "valid" ? "success" : "attention"}
        title={t(`state.${state}`, {
          date: format.date(ended_on ?? passport.valid_until),
          today: format.date(dayIn(new Date())),
        })}
      >
        {superseded_by ? (
          <p>
            <a href={`${base}/passports/${superseded_by}`}>{t("newer")}</a>
          </p>
        ) : null}
      </Notice>
      <Facts passport={passport} />
      <Section title={t("findings")} id="findings">
        <p>{t("mean", { mean: score(passport.mean) })}</p>
        <PassportFindings passport={passport} isWhole />
      </Section>
      <Certificates passport={passport} />
      <VerifyPassport id={passport.id} qr={qr} />
    </article>
  )
}

function Facts({ passport }: { passport: PassportDetail }) {
  const { t } = useTranslation(["passport", "trade"])
  const format = useFormat()
  const base = `/${useLocale()}`
  const { id, producer, hs_code, revision, approved_on, valid_until } = passport
  const isPublic = passport.state === "valid"
  const link = (href: string, text: string): ReactNode =>
    isPublic ? <a href={href}>{text}</a> : text
  const rows: [string, ReactNode][] = [
    [t("number"), <bdi key="id">{id}</bdi>],
    [t("listing"), link(`${base}/listings/${passport.handle}`, t("seeListing"))],
    [t("revision"), format.number(revision)],
    [
      t("producer"),
      <bdi key="producer">{link(`${base}/producers/${producer.handle}`, producer.name)}</bdi>,
    ],
    [
      t("place"),
      <bdi key="place">
        {[producer.place, t(`trade:province.${producer.province as Province}`)]
          .filter(Boolean)
          .join(", ")}
      </bdi>,
    ],
    [t("hs"), <bdi key="hs">{`${hs_code.slice(0, 4)}.${hs_code.slice(4)}`}</bdi>],
    [t("approved"), format.date(approved_on)],
    [t("until"), format.date(valid_until)],
  ]
  return (
    <Terms>
      {rows.map(([label, value]) => (
        <Term key={label} label={label}>
          {value}
        </Term>
      ))}
    </Terms>
  )
}

/** Names and numbers of another script keep their order within a sentence. */
const isolated = (text: string) => `\u2068${text}\u2069`

function Certificates({ passport }: { passport: PassportDetail }) {
  const { t } = useTranslation(["passport", "trade"])
  const format = useFormat()
  return (
    <Section
      title={t("certificates.title", { date: format.date(passport.approved_on) })}
      id="certificates"
    >
      {passport.certificates.length === 0 ? (
        <p>{t("certificates.none")}</p>
      ) : (
        <ul>
          {passport.certificates.map((certificate) => (
            <li key={`${certificate.scheme} ${certificate.number}`}>
              <strong>{t(`trade:certificate.${certificate.scheme}`)}</strong>
              {": "}
              {t("certificates.line", {
                number: isolated(certificate.number),
                issuer: isolated(certificate.issuer),
                holder: isolated(certificate.holder_name),
                from: format.date(certificate.valid_from),
                until: format.date(certificate.valid_until),
              })}{" "}
              <span className="soft">
                {t(certificate.is_checked ? "certificates.checked" : "certificates.unchecked")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** An id that no revision was published with: a slip of the pen, or no passport of ours. */
export function UnknownPassport() {
  const { t } = useTranslation("passport")
  return (
    <>
      <h1>{t("unknown.title")}</h1>
      <p>{t("unknown.text")}</p>
    </>
  )
}
