import { autoSubmit } from "./auto-submit.ts"
import { showBasketCount } from "./basket-count.ts"
import { keepRfq } from "./keep-rfq.ts"
import { closeMenus } from "./menus.ts"
import { suggest } from "./suggest.ts"

// Every page works without this file; each part finds its own elements and leaves the rest.
showBasketCount()
closeMenus()
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-auto-submit]")) {
  autoSubmit(form)
}
for (const input of document.querySelectorAll<HTMLInputElement>("input[data-suggest]")) {
  suggest(input)
}
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keep]")) {
  keepRfq(form)
}
