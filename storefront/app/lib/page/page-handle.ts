import type { CompanyDeed } from "@serumpun/domain/company/roles"
import type { MemberDeed } from "@serumpun/domain/producer-roles"

/** What a form does, by the table of its side's roles. */
export type Deed = CompanyDeed | MemberDeed

/** What a route module may export as `handle`. */
export type PageHandle = {
  /** React runs in the browser on this page; only workspaces need it. A page may say otherwise than its layout. */
  hydrate?: boolean
  /**
   * Id of a form that takes `language:ja` and `currency:JPY` as its `intent`: what is typed into it
   * stays when the reader changes the page's language or currency.
   */
  settings_form?: string
  /** What the page's form does for a company or a producer: other roles read who may do it instead. */
  deed?: Deed
}

export function isHydrated(handles: unknown[]): boolean {
  const said = handles.map(asPageHandle).findLast(({ hydrate }) => hydrate !== undefined)
  return said?.hydrate ?? false
}

export function settingsFormOf(handles: unknown[]): string | undefined {
  return handles.map((handle) => asPageHandle(handle).settings_form).find(Boolean)
}

export function deedOf(handles: unknown[]): Deed | undefined {
  return handles.map((handle) => asPageHandle(handle).deed).find(Boolean)
}

function asPageHandle(handle: unknown): PageHandle {
  return typeof handle === "object" && handle !== null ? handle : {}
}
