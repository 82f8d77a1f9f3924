/**
 * The note of a task with another below it, which its author's name stands before; the same where it is
 * in there already, as when a button is pressed twice.
 */
export function addNote(note: string, { by, added }: { by: string; added: string }): string {
  if (!added) return note
  const signed = `${by}: ${added}`
  const isThere = note === added || note.startsWith(`${added}\n\n`) || note.includes(signed)
  if (isThere) return note
  return note ? `${note}\n\n${signed}` : signed
}
