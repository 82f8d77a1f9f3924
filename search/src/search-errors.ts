/** Search cannot be reached, took too long, or failed: list from the backend instead. */
export class SearchUnavailable extends Error {
  override name = "SearchUnavailable"
}

/** The physical index is gone: learn its new name from the backend and try again. */
export class SearchIndexMissing extends Error {
  override name = "SearchIndexMissing"

  constructor(readonly index_uid: string) {
    super(`The search index ${index_uid} does not exist.`)
  }
}

/** Search understood the request and refuses it: a mistake in our own code or settings. */
export class SearchRefused extends Error {
  override name = "SearchRefused"

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
