import { PASSWORD } from "../../support/actors.ts"
import { control } from "../../support/texts.ts"
import type { Person } from "./person.ts"

/** On the sign-in page, which buyers and producers share. */
export async function signIn({ page, t }: Person, email: string) {
  await control(page, t, t("auth:field.email")).fill(email)
  await control(page, t, t("auth:field.password")).fill(PASSWORD)
  await page.getByRole("button", { name: t("auth:signIn.button") }).click()
  await page
    .getByRole("heading", { level: 1, name: t("auth:signIn.title") })
    .waitFor({ state: "hidden" })
}
