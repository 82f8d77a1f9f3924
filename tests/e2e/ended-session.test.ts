import { expect, inject, test } from "vitest"
import { createActors, PASSWORD, picture } from "../support/actors.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person } from "./steps/person.ts"
import { enterWorkspace } from "./steps/producer.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

test("a scan is not sent when the session has ended: the texts are carried over the sign-in", async () => {
  const own = await actors.producer()
  const dewi = await person(browser, stack, {
    locale: "id",
    screen: "phone",
    expectedMessages: [/status of 40[01]/],
  })
  const { page, t } = dewi
  await enterWorkspace(dewi, own.email)
  await dewi.open("/producer/certificates/new")
  const number = control(page, t, t("certificate:field.number"))
  await number.fill("ID-BIO-149-77")
  await control(page, t, t("certificate:field.file")).setInputFiles({
    name: "scan.jpg",
    mimeType: "image/jpeg",
    buffer: await picture(),
  })
  await page.context().clearCookies()
  const sent: string[] = []
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.postDataBuffer()?.toString("latin1") ?? "?")
  })
  await page.getByRole("button", { name: t("common:action.save") }).click()
  await control(page, t, t("auth:field.password")).waitFor()
  expect(sent).toHaveLength(1)
  expect(sent[0]).not.toContain("JFIF")
  await control(page, t, t("auth:field.email")).fill(own.email)
  await control(page, t, t("auth:field.password")).fill(PASSWORD)
  await page.getByRole("button", { name: t("auth:signIn.button") }).click()
  await page.getByRole("button", { name: t("auth:resume.button") }).click()
  await number.waitFor()
  expect(await number.inputValue()).toBe("ID-BIO-149-77")
  await dewi.leave()
})
