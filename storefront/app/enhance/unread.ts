import { deviceStorage } from "../lib/kept/browser-storage.ts"

type Unread = { is_buyer: boolean; messages?: number; notices?: number }

/** Says that a buyer is signed in here, so that other readers' pages ask for nothing. */
const KNOWN = "serumpun-buyer"

/**
 * Pages are the same for everyone, so the numbers in the header are asked for: on the pages of an
 * account, and everywhere once a buyer has been there.
 */
export function showUnread() {
  const link = document.querySelector<HTMLAnchorElement>("[data-unread]")
  const address = link?.dataset.unread
  const isAccount = /^\/[a-z]{2}\/account(\/|$)/.test(location.pathname)
  if (!link || !address || (!isAccount && !deviceStorage.read(KNOWN))) return
  const show = async () => {
    const answer = await fetch(address).catch(() => null)
    if (!answer?.ok) return
    const { is_buyer, messages = 0, notices = 0 } = (await answer.json()) as Unread
    if (is_buyer) deviceStorage.write(KNOWN, "1")
    else deviceStorage.remove(KNOWN)
    link.hidden = !is_buyer
    const count = link.querySelector<HTMLElement>(".count")
    if (!count) return
    count.textContent = String(messages + notices)
    count.hidden = messages + notices === 0
  }
  void show()
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) void show()
  })
}
