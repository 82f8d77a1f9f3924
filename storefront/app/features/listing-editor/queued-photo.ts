import type { Problem } from "@serumpun/domain/problems"
import type { KeptPhoto } from "#app/lib/kept/kept-photos.ts"

export type PhotoState =
  | { is: "shrinking" | "ready" | "stored" }
  | { is: "sending"; loaded: number; total: number }
  | { is: "refused"; problems: Problem[] }
export type QueuedPhoto = KeptPhoto & { state: PhotoState }

/** Where the sending as a whole stands; "signed_out" and "texts_refused" wait for the person. */
export type QueueState =
  | {
      is: "resting" | "restored" | "saving" | "sending" | "offline" | "silent" | "texts_refused"
    }
  /** `location`: where to sign in, or where the pictures are that have arrived. */
  | { is: "signed_out" | "partly"; location: string }
