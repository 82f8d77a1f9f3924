import { type RefObject, useEffect } from "react"

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** j and k move the focus from listing to listing; Enter then follows the focused link by itself. */
export function useQueueKeys(table: RefObject<HTMLElement>) {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0
      const links = [...(table.current?.querySelectorAll<HTMLElement>("[data-queue-link]") ?? [])]
      if (step === 0 || links.length === 0) return
      const at = links.findIndex((link) => link === document.activeElement)
      const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step
      links[Math.min(Math.max(next, 0), links.length - 1)]?.focus()
      event.preventDefault()
    }
    document.addEventListener("keydown", move)
    return () => document.removeEventListener("keydown", move)
  }, [table])
}
