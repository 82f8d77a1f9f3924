/** Made by build-steps/build-worker.ts. */
declare module "virtual:worker-build" {
  /** Another text for every build. */
  export const build: string
  /** Style sheets of the workspace. */
  export const sheets: string[]
  /** Addresses of the files that every page of the workspace needs. */
  export const shell: string[]
}

declare module "virtual:offline-texts" {
  import type offline from "@serumpun/domain/locales/en/offline.json"
  import type { Locale } from "@serumpun/domain/locales"

  export const texts: Record<Locale, Pick<typeof offline, "page">>
}
