import { useEffect } from "react"

/** Opens the folded part that a link on the page points into, for browsers that do not by themselves. */
export function useUnfold(): void {
  useEffect(() => {
    unfold(window.location.hash)
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a[href^="#"]') : null
      if (link) unfold(link.getAttribute("href") ?? "")
    }
    document.addEventListener("click", onClick)
    return () => document.removeEventListener("click", onClick)
  }, [])
}

function unfold(hash: string): void {
  let fold = document.getElementById(hash.slice(1))?.closest("details")
  for (; fold; fold = fold.parentElement?.closest("details")) fold.open = true
}
