/** Of one file of translators: megabytes, texts, and listings. A file that leaves stays below the first two. */
export const translationFileLimits = { mb: 12, units: 6_000, listings: 200 } as const
