import { deviceStorage } from "../lib/kept/browser-storage.ts"
import { autoSubmit } from "./auto-submit.ts"
import { showBasketCount } from "./basket-count.ts"
import { keepRfq } from "./keep-rfq.ts"
import { keepSheet } from "./keep-sheet.ts"
import { compare, followComparison } from "./compare.ts"
import { closeMenus } from "./menus.ts"
import { COPIES_FLAG, forgetCopies } from "./forget-copies.ts"
import { proposeInstall } from "./install-hint.ts"
import { hideBar } from "./order-bar.ts"
import { makeProposal, rememberChoice } from "./proposal.ts"
import { sendWaiting } from "./send-waiting.ts"
import { forgetSearches } from "./recent-searches.ts"
import { suggest } from "./suggest.ts"
import { followThread } from "./thread.ts"
import { unfold } from "./unfold.ts"
import { markShortlist } from "./shortlist.ts"
import { showUnread } from "./unread.ts"
import { zoom } from "./zoom.ts"

// Every page works without this file; each part finds its own elements and leaves the rest.
showBasketCount()
closeMenus()
showUnread()
rememberChoice()
for (const line of document.querySelectorAll<HTMLElement>("[data-proposal]")) {
  makeProposal(line)
}
unfold(document.querySelectorAll<HTMLDetailsElement>("details.fold"))
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-auto-submit]")) {
  autoSubmit(form)
}
for (const input of document.querySelectorAll<HTMLInputElement>("input[data-suggest]")) {
  suggest(input)
}
// A device may be shared: who signs out leaves no words behind.
if (location.hash === "#signed-out") forgetSearches()
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-compare]")) {
  compare(form)
}
markShortlist([...document.querySelectorAll<HTMLFormElement>("form[data-shortlist]")])
for (const page of document.querySelectorAll<HTMLElement>("[data-compared]")) {
  followComparison(page)
}
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keep]")) {
  keepRfq(form)
}
for (const gallery of document.querySelectorAll<HTMLElement>("[data-zoom]")) {
  zoom(gallery)
}
for (const bar of document.querySelectorAll<HTMLElement>(".order-bar")) {
  hideBar(bar)
}
for (const sheet of document.querySelectorAll<HTMLElement>(".with-sheet > .trade-sheet")) {
  keepSheet(sheet)
}
const threads = document.querySelectorAll<HTMLElement>("[data-thread]")
for (const thread of threads) {
  followThread(thread)
}
// A message that was written without a connection goes out from whichever page is open later.
if (threads.length === 0) sendWaiting(() => undefined).catch(() => undefined)
// Only pages of the workspace work without a line.
const bar = document.querySelector<HTMLElement>(".line-bar")
if (bar)
  void import("./line.ts").then(
    ({ followLine }) => followLine(bar),
    () => undefined,
  )
// Where people sign in or buy, or have just signed out, nobody works in the workspace any more.
else if (
  (location.hash === "#signed-out" ||
    /^\/[a-z]{2}\/(sign-in|sign-up|account)(\/|$)/.test(location.pathname)) &&
  deviceStorage.read(COPIES_FLAG)
)
  void forgetCopies().catch(() => undefined)
// Some browsers can install the workspace, and say so early.
const hint = document.querySelector<HTMLElement>("[data-install]")
if (hint)
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault()
    proposeInstall(hint, event)
  })
// Only a page where somebody has chosen a photo loads what makes it smaller.
const shrink = (input: HTMLInputElement) =>
  void import("./shrink-chosen.ts").then(
    ({ shrinkChosen, waitForPhotos }) => {
      document.addEventListener("submit", waitForPhotos, true)
      shrinkChosen(input)
      // Without a connection the file goes as it was chosen.
    },
    () => undefined,
  )
document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && target.dataset.shrink) shrink(target)
})
for (const input of document.querySelectorAll<HTMLInputElement>("input[data-shrink]")) {
  // Chosen before this script arrived.
  if (input.files?.length) shrink(input)
}
