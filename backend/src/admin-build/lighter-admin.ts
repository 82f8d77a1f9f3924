import { entryWithTexts } from "./entry-with-texts"
import { laterParts } from "./later-parts"
import { laterTexts } from "./later-texts"
import { leanFonts } from "./lean-fonts"
import { onlyWhatIsUsed } from "./only-what-is-used"
import { ownLanguages } from "./own-languages"
import { platformMap } from "./platform-map"

/** What keeps the first load of the Admin small, as plugins of its Vite build (decision 067). */
export const lighterAdmin = () => [
  entryWithTexts(),
  ownLanguages(),
  onlyWhatIsUsed(),
  platformMap(),
  laterParts(),
  laterTexts(),
  leanFonts(),
]
