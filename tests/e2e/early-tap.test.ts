import { inject, test } from "vitest"
import { sharedBrowser } from "../support/shared-browser.ts"
import { person } from "./steps/person.ts"
import * as producing from "./steps/producer.ts"

const tapAllTheTime = `{
  const { port1, port2 } = new MessageChannel()
  let left = 20_000
  port1.onmessage = () => {
    document.body?.dispatchEvent(new MouseEvent("click", { bubbles: true }))
    if (left-- > 0) port2.postMessage(null)
  }
  port2.postMessage(null)
}`

const browser = sharedBrowser()

// `leave` fails when the console complained.
test("taps on a workspace page that is still being prepared are no errors", async () => {
  const sari = await person(browser, inject("stack"), { locale: "id", screen: "phone" })
  await producing.enterWorkspace(sari, "producer@example.com")
  await sari.page.addInitScript(tapAllTheTime)
  for (let visit = 0; visit < 3; visit += 1) {
    await sari.open("/producer/rfqs")
    await sari.page.waitForLoadState("networkidle")
  }
  await sari.leave()
})
