import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon, type IconName } from "./icon.tsx"

export type NoticeKind = "info" | "success" | "attention" | "error"

const icons: Record<NoticeKind, IconName> = {
  info: "info",
  success: "check",
  attention: "alert",
  error: "close",
}

type Props = {
  kind: NoticeKind
  title?: string
  children?: ReactNode
  id?: string
  /** Takes the focus when the page opens, so that keyboards and screen readers start here. */
  focused?: boolean
}

/** A message of the page. Errors are announced at once, the others when the reader pauses. */
export function Notice({ kind, title, children, id, focused }: Props) {
  const { t } = useTranslation("common")
  return (
    <div
      id={id}
      className={`notice notice-${kind}`}
      role={kind === "error" ? "alert" : kind === "success" ? "status" : undefined}
      tabIndex={focused ? -1 : undefined}
      autoFocus={focused}
    >
      <Icon name={icons[kind]} />
      <div>
        <p className="notice-title">{title ?? t(`notice.${kind}`)}</p>
        {children}
      </div>
    </div>
  )
}
