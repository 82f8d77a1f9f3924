import type { GroupCertificates } from "@serumpun/backend/src/contracts/certificate.ts"
import type { ProducerCertificate } from "@serumpun/backend/src/contracts/producer.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { EmptyState, Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"

type Props = { found: GroupCertificates; problems: Problem[]; unavailable: Undecided }

/** What groups share with a producer, and what members ask of a group. */
export function GroupCertificatesView({ found, problems, unavailable }: Props) {
  const { t } = useTranslation("groupCertificate")
  const groups = { label: t("groups"), href: `/${useLocale()}/producer/group` }
  const { of_groups, of_members } = found
  return (
    <>
      <h1>{t("title")}</h1>
      <Unavailable because={unavailable} />
      <ErrorSummary problems={problems} labelOf={() => null} />
      <p className="soft">{t("intro")}</p>
      {of_groups.length === 0 && of_members.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} action={groups} />
      ) : null}
      {of_groups.length > 0 ? (
        <ul className="target-list" role="list">
          {of_groups.map((one) => (
            <OfGroup key={one.certificate.id} {...one} />
          ))}
        </ul>
      ) : null}
      {of_members.length > 0 ? (
        <Section title={t("members")}>
          <div className="stack">
            <p className="soft">{t("membersText")}</p>
            <ul className="target-list" role="list">
              {of_members.map((one) => (
                <OfMember key={one.id} {...one} />
              ))}
            </ul>
          </div>
        </Section>
      ) : null}
    </>
  )
}

function Named({ certificate }: { certificate: ProducerCertificate }) {
  const { t } = useTranslation(["certificate", "trade"])
  const format = useFormat()
  return (
    <p>
      <b>{t(`trade:certificate.${certificate.scheme}`)}</b> · <bdi>{certificate.number}</bdi>
      <br />
      <span className="soft">{t("valid", { date: format.date(certificate.valid_until) })}</span>
    </p>
  )
}

function OfGroup({ certificate, group_name: group, use }: GroupCertificates["of_groups"][number]) {
  const { t } = useTranslation("groupCertificate")
  const mayAsk = !use || use.status === "refused" || use.status === "ended"
  return (
    <li className="card stack">
      <h2>
        <bdi>{t("of", { group })}</bdi>
      </h2>
      <Named certificate={certificate} />
      <p>{t(`use.${use?.status ?? "none"}`)}</p>
      {mayAsk ? (
        <form method="post">
          <Button name="intent" value={`ask:${certificate.id}`}>
            {t(use ? "askAgain" : "ask", { group })}
          </Button>
        </form>
      ) : null}
      {use?.status === "asked" ? (
        <form method="post">
          <Button variant="quiet" name="intent" value={`ended:${use.id}`}>
            {t("withdraw")}
          </Button>
        </form>
      ) : null}
      {use?.status === "confirmed" ? (
        <Ending id={use.id} label={t("stop")} text={t("stopText")} />
      ) : null}
    </li>
  )
}

function OfMember({
  id,
  member_name: member,
  certificate,
  status,
}: GroupCertificates["of_members"][number]) {
  const { t } = useTranslation("groupCertificate")
  return (
    <li className="card stack">
      <h3>
        <bdi>{t(status === "asked" ? "memberAsked" : "memberConfirmed", { member })}</bdi>
      </h3>
      <Named certificate={certificate} />
      {status === "asked" ? (
        <form method="post" className="form-row">
          <Button name="intent" value={`confirmed:${id}`}>
            {t("confirm", { member })}
          </Button>
          <Button variant="quiet" name="intent" value={`refused:${id}`}>
            {t("refuse")}
          </Button>
        </form>
      ) : (
        <Ending id={id} label={t("end", { member })} text={t("endText")} />
      )}
    </li>
  )
}

/** Asks before it ends: the button is behind the words that say what follows. */
function Ending({ id, label, text }: { id: string; label: string; text: string }) {
  return (
    <details className="details">
      <summary>
        <Icon name="chevron" />
        <span>{label}</span>
      </summary>
      <form method="post" className="stack">
        <p>{text}</p>
        <p>
          <Button variant="danger" name="intent" value={`ended:${id}`}>
            {label}
          </Button>
        </p>
      </form>
    </details>
  )
}
