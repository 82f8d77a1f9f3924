/** What somebody wrote, in their own lines and direction; nothing when they wrote nothing. */
export function Letter({ title, text }: { title?: string; text: string | null }) {
  if (!text) return null
  return (
    <div>
      {title ? <h4>{title}</h4> : null}
      <p className="letter" dir="auto">
        {text}
      </p>
    </div>
  )
}
