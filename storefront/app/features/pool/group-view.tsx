import type { GroupView as Group, MembershipView } from "@serumpun/backend/src/contracts/pool.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Section } from "#app/components/ui/section.tsx"
import type { Undecided } from "#app/lib/http/attempt.server.ts"

type Props = { group: Group; nib: string; problems: Problem[]; unavailable: Undecided }

/** Who a group may answer for, and which groups a producer is in. */
export function GroupView({ group, nib, problems, unavailable }: Props) {
  const { t } = useTranslation("pool")
  return (
    <>
      <h1>{t("group.title")}</h1>
      <Unavailable because={unavailable} />
      <ErrorSummary
        problems={problems}
        labelOf={(field) => (field === "nib" && group.is_group ? t("group.nib") : null)}
      />
      {group.is_group ? (
        <Section title={t("group.members")}>
          <div className="stack">
            <p className="soft">{t("group.membersText")}</p>
            {group.members.length === 0 ? <p>{t("group.noMembers")}</p> : null}
            <Memberships rows={group.members} side="group" />
            <form method="post" noValidate className="stack">
              <TextField
                name="nib"
                label={t("group.nib")}
                hint={t("group.nibHint")}
                defaultValue={nib}
                problems={problems}
                inputMode="numeric"
                autoComplete="off"
                required
              />
              <p>
                <Button name="intent" value="invite">
                  {t("group.invite")}
                </Button>
              </p>
            </form>
          </div>
        </Section>
      ) : null}
      <Section title={t("group.mine")}>
        <div className="stack">
          <p className="soft">{t("group.mineText")}</p>
          {group.groups.length === 0 ? <p>{t("group.none")}</p> : null}
          <Memberships rows={group.groups} side="member" />
        </div>
      </Section>
    </>
  )
}

type Side = "member" | "group"

function Memberships({ rows, side }: { rows: MembershipView[]; side: Side }) {
  const { t } = useTranslation("pool")
  if (rows.length === 0) return null
  return (
    <ul className="target-list" role="list">
      {rows.map(({ id, name, status }) => (
        <li key={id} className="card stack">
          <p>
            <b dir="auto">{name}</b> · {t(`membership.${status}`)}
          </p>
          {side === "member" && status === "invited" ? (
            <form method="post">
              <Button name="intent" value={`join:${id}`}>
                {t("group.join", { name })}
              </Button>
            </form>
          ) : null}
          <Ending id={id} label={t(endOf(side, status), { name })} />
        </li>
      ))}
    </ul>
  )
}

const endOf = (side: Side, status: MembershipView["status"]) =>
  side === "group" ? "group.remove" : status === "invited" ? "group.decline" : "group.leave"

/** Asks before it ends: the button is behind the words that say what follows. */
function Ending({ id, label }: { id: string; label: string }) {
  const { t } = useTranslation("pool")
  return (
    <details className="details">
      <summary>
        <Icon name="chevron" />
        <span>{label}</span>
      </summary>
      <form method="post" className="stack">
        <p>{t("group.sure")}</p>
        <p>
          <Button variant="danger" name="intent" value={`leave:${id}`}>
            {label}
          </Button>
        </p>
      </form>
    </details>
  )
}
