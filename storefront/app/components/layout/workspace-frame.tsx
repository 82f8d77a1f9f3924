import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { NavLink } from "react-router"
import { useLocale } from "#app/lib/format/use-format.ts"
import { Button } from "../ui/button.tsx"
import { Icon, type IconName } from "../ui/icon.tsx"
import { Mark } from "./mark.tsx"

type Destination = { href: string; label: string; icon: IconName; end?: boolean; count?: number }

type Props = {
  title: string
  destinations: Destination[]
  /** The list of notices, with how many are unread. */
  notices: { href: string; count: number }
  /** Who works here; undefined on a page that says what went wrong. */
  member: string | undefined
  children: ReactNode
}

/** Work pages: a side rail on a desktop, a bar under the thumb on a phone. */
export function WorkspaceFrame({ title, destinations, notices, member, children }: Props) {
  const { t } = useTranslation(["common", "notices"])
  const locale = useLocale()
  return (
    <div className="workspace">
      <a className="skip-link" href="#main">
        {t("nav.skip")}
      </a>
      <header className="workspace-header">
        <a className="brand" href={`/${locale}`} aria-label={t("workspace.toCatalogue")}>
          <Mark />
        </a>
        <p>{title}</p>
        <NavLink to={notices.href} className="site-header-link">
          <Icon name="bell" />
          <span className="visually-hidden">{t("notices:bell")}</span>
          {notices.count > 0 ? <span className="count num">{notices.count}</span> : null}
        </NavLink>
        <form method="post" action={`/${locale}/sign-out`}>
          <Button variant="quiet">{t("nav.signOut")}</Button>
        </form>
      </header>
      <LineBar member={member} />
      <nav className="bottom-bar" aria-label={title}>
        {destinations.map(({ href, label, icon, end, count }) => (
          <NavLink key={href} to={href} end={end}>
            <Icon name={icon} />
            <span>{label}</span>
            {count ? <span className="count num">{count}</span> : null}
          </NavLink>
        ))}
      </nav>
      <main id="main" className="workspace-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

/**
 * Empty, with what it may have to say: the worker fills it in where it shows a copy of a page (`worker/line-bar.ts`),
 * the script where something cannot be sent (`enhance/line.ts`).
 */
function LineBar({ member }: { member: string | undefined }) {
  const { t } = useTranslation("offline")
  return (
    <div
      className="line-bar"
      role="status"
      data-member={member}
      data-copy={t("bar.copy", { time: "%time%" })}
      data-again={t("bar.again")}
      data-back={t("bar.back")}
      data-unsent={t("bar.unsent")}
      dangerouslySetInnerHTML={nothing}
      suppressHydrationWarning
    />
  )
}

const nothing = { __html: "" }

export function ProducerFrame({
  children,
  member,
  waiting,
  notices = 0,
}: {
  children: ReactNode
  member?: string
  /** New requests and unread messages. */
  waiting?: number
  /** Unread ones. */
  notices?: number
}) {
  const { t } = useTranslation("common")
  const base = `/${useLocale()}/producer`
  return (
    <WorkspaceFrame
      title={t("workspace.producer")}
      member={member}
      notices={{ href: `${base}/notices`, count: notices }}
      destinations={[
        { href: base, label: t("workspace.home"), icon: "home", end: true },
        {
          href: `${base}/rfqs`,
          label: t("workspace.rfqs"),
          icon: "inbox",
          count: waiting,
        },
        { href: `${base}/orders`, label: t("workspace.orders"), icon: "ship" },
        { href: `${base}/listings`, label: t("workspace.listings"), icon: "box" },
        { href: `${base}/certificates`, label: t("workspace.certificates"), icon: "certificate" },
      ]}
    >
      {children}
    </WorkspaceFrame>
  )
}
