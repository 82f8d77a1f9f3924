import type { OwnProgramme } from "@serumpun/backend/src/contracts/attendance.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"

/** What the own business takes part in, how often it was there, and what it can print once it is done. */
export function ProgrammeList({ programmes }: { programmes: OwnProgramme[] }) {
  const { t } = useTranslation("attend")
  if (programmes.length === 0)
    return (
      <EmptyState
        title={t("programmes.empty")}
        text={t("programmes.emptyText")}
        action={{ label: t("go.claim"), href: `/${useLocale()}/claim` }}
      />
    )
  return (
    <ul className="target-list" role="list">
      {programmes.map((one) => (
        <li key={one.id}>
          <Row one={one} />
        </li>
      ))}
    </ul>
  )
}

function Row({ one }: { one: OwnProgramme }) {
  const { t } = useTranslation("attend")
  const { date, number } = useFormat()
  const { id, programme: name, institution, status, enrolled_on, attended, held } = one
  const href = `/${useLocale()}/producer/programmes/${id}/certificate.pdf`
  return (
    <>
      <div className="target">
        <span className="target-text">
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <span>
            <bdi>{institution ?? "Serumpun"}</bdi>
          </span>
          <span>
            {t(`programmes.status.${status}`)} ·{" "}
            {t("programmes.since", { date: date(enrolled_on) })}
          </span>
          {held > 0 ? (
            <span>
              {t("programmes.meetings", { attended: number(attended), held: number(held) })}
            </span>
          ) : null}
        </span>
      </div>
      {status === "completed" ? (
        <a className="target" href={href} aria-label={t("programmes.certificateOf", { name })}>
          <Icon name="certificate" />
          <span className="target-text">{t("programmes.certificate")}</span>
          <Icon name="chevron" />
        </a>
      ) : null}
    </>
  )
}
