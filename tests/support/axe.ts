import axe, { type AxeResults } from "axe-core"
import type { Page } from "playwright-core"

/**
 * What axe-core finds wrong on a page, one line each; parts that are folded away are opened first.
 * `within` and `except`: selectors of the part to look at, when the rest is not ours to change.
 */
export async function findViolations(
  page: Page,
  { within = "html", except = [] }: { within?: string; except?: string[] } = {},
): Promise<string[]> {
  await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify({ include: [within], exclude: except })})`,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html }) => `${id} (${help}): ${target.join(" ")} in ${html.slice(0, 160)}`,
    ),
  )
}
