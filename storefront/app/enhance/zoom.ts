/**
 * The pictures of a gallery over the whole screen: a click or Enter on one opens it, the arrow keys
 * and the buttons lead to its neighbours, Escape and a click beside the picture close it. Without
 * this, each picture is a link to its largest size.
 */
export function zoom(gallery: HTMLElement) {
  const links = [...gallery.querySelectorAll<HTMLAnchorElement>(".gallery-row > a")]
  const dialog = document.createElement("dialog")
  const stage = document.createElement("div")
  const count = document.createElement("p")
  let shown = 0

  const button = (className: string, sign: string, label = "", act = () => {}) => {
    const made = document.createElement("button")
    made.type = "button"
    made.className = className
    made.textContent = sign
    made.ariaLabel = label
    made.addEventListener("click", act)
    return made
  }

  function show(index: number) {
    shown = (index + links.length) % links.length
    const picture = links[shown]?.querySelector("picture")?.cloneNode(true) as HTMLElement
    for (const source of picture.querySelectorAll<HTMLSourceElement | HTMLImageElement>("[sizes]"))
      source.sizes = "100vw"
    picture.querySelector("img")?.removeAttribute("loading")
    stage.replaceChildren(picture)
    count.textContent = `${shown + 1} / ${links.length}`
  }

  // The browser gives the focus back to the picture that was opened, not to the one that was reached,
  // and says "close" only a moment later: who presses Enter in between would open the wrong one.
  function leave() {
    dialog.close()
    links[shown]?.focus()
  }

  const { zoom: label = "", close, previous, next } = gallery.dataset
  dialog.className = "gallery-zoom"
  dialog.ariaLabel = label
  stage.className = "gallery-zoom-stage"
  count.className = "num"
  count.ariaLive = "polite"
  dialog.append(stage, button("gallery-zoom-close", "×", close, leave))
  if (links.length > 1)
    dialog.append(
      button("gallery-zoom-previous", "‹", previous, () => show(shown - 1)),
      count,
      button("gallery-zoom-next", "›", next, () => show(shown + 1)),
    )
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || target === stage) leave()
  })
  dialog.addEventListener("keydown", ({ key }) => {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return
    const isForward = (key === "ArrowRight") === (getComputedStyle(dialog).direction === "ltr")
    show(shown + (isForward ? 1 : -1))
  })
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault()
    leave()
  })
  gallery.append(dialog)

  for (const [index, link] of links.entries())
    link.addEventListener("click", (event) => {
      // A new tab or window is what the reader asked the browser for.
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      show(index)
      dialog.showModal()
    })
}
