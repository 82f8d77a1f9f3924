import { useEffect, useState } from "react"
import { type AssessmentDraft, emptyDraft } from "../../lib/assessment-draft"

/** Keeps what a curator has written through reloads and lost sessions, until it is submitted. */
export function useKeptDraft(reviewId: string, curatorId: string) {
  const key = `serumpun-assessment-${curatorId}-${reviewId}`
  const [draft, setDraft] = useState<AssessmentDraft>(() => read(key))
  useEffect(() => {
    if (draft !== emptyDraft) localStorage.setItem(key, JSON.stringify(draft))
  }, [key, draft])
  return {
    draft,
    change: (part: Partial<AssessmentDraft>) => setDraft((before) => ({ ...before, ...part })),
    forget: () => localStorage.removeItem(key),
  }
}

function read(key: string): AssessmentDraft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null")
    return kept && typeof kept === "object" ? { ...emptyDraft, ...kept } : emptyDraft
  } catch {
    return emptyDraft
  }
}
