import { deviceStorage } from "../lib/kept/browser-storage.ts"

/** Of browsers that can install a site; the library of pages does not declare it. */
type InstallEvent = Event & { prompt?: () => Promise<unknown> }

const DISMISSED = "serumpun-no-install"

/** Shows the quiet hint on the workspace's home once the browser has said that it can install. */
export function proposeInstall(hint: HTMLElement, event: InstallEvent): void {
  if (deviceStorage.read(DISMISSED) !== null) return
  hint.hidden = false
  const end = (isForGood: boolean) => {
    hint.hidden = true
    if (isForGood) deviceStorage.write(DISMISSED, "1")
  }
  hint.querySelector("[data-install-yes]")?.addEventListener("click", () => {
    end(false)
    void event.prompt?.()
  })
  hint.querySelector("[data-install-no]")?.addEventListener("click", () => end(true))
}
