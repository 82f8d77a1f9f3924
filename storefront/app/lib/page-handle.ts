/** What a route module may export as `handle`. */
export type PageHandle = {
  /** React runs in the browser on this page; only workspaces need it. */
  hydrate?: boolean
}

export function isHydrated(handles: unknown[]): boolean {
  return handles.some(
    (handle) =>
      typeof handle === "object" && handle !== null && "hydrate" in handle && handle.hydrate,
  )
}
