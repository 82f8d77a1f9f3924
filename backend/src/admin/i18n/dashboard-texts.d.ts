/** Of the Admin's build: the texts of Medusa's dashboard in one language (`admin-build/own-languages.ts`). */
declare module "virtual:dashboard-texts/*" {
  const texts: object
  export default texts
}

/** Of our own English texts those that everybody gets, or those of `admin-build/later-texts.ts`. */
declare module "virtual:own-texts/*" {
  const texts: object
  export default texts
}
