import type { Messages } from "#app/locales/messages.ts"
import type { auth as source } from "../en/auth.ts"

export const auth = {
  field: {
    company_name: "Firma",
    country_code: "Land Ihrer Firma",
    first_name: "Vorname",
    last_name: "Nachname",
    email: "E-Mail-Adresse",
    password: "Passwort",
    passwordHint_one: "Mindestens {{count, number}} Zeichen.",
    passwordHint_other: "Mindestens {{count, number}} Zeichen.",
    passwordAgain:
      "Bitte geben Sie das Passwort noch einmal ein: Zur Sicherheit bleibt es nicht auf der Seite stehen.",
    name: "Name des Betriebs",
    legal_form: "Rechtsform",
    nib: "NIB (Betriebsnummer)",
    nibHint: "13 Ziffern, auf der OSS-Urkunde.",
    province: "Provinz",
    regency: "Regierungsbezirk oder Stadt",
    contact_name: "Ihr Name",
    contact_phone: "Telefon- oder WhatsApp-Nummer",
    phoneHint: "Mit Landesvorwahl, zum Beispiel +62 812 3456 7890.",
  },
  sender: {
    title: "Ihre Angaben",
    question: "Haben Sie ein Konto?",
    new: "Ich bin neu hier",
    existing: "Ich habe ein Konto",
    newHint:
      "Produzenten müssen wissen, wer anfragt. Mit diesen Angaben lesen Sie später ihre Angebote.",
    known: "Sie sind als {{email}} angemeldet. Die Angebote erscheinen in Ihrem Konto.",
  },
  again: {
    title: "Sie wurden inzwischen abgemeldet",
    text: "Ihre Eingaben sind nicht verloren: Melden Sie sich an, dann geht es damit weiter. Nur eine gewählte Datei müssen Sie noch einmal wählen.",
  },
  resume: {
    title: "Sie sind wieder angemeldet",
    text: "Ihre Eingaben sind noch da.",
    button: "Mit meinen Eingaben weiter",
  },
  signIn: {
    title: "Anmelden",
    intro: "Für Einkäufer und Produzenten.",
    button: "Anmelden",
    noAccount: "Noch kein Konto?",
    newBuyer: "Als Einkäufer registrieren",
    newProducer: "Als Produzent registrieren",
  },
  signUp: {
    title: "Als Einkäufer registrieren",
    intro: "Mit einem Konto senden Sie Anfragen und lesen die Angebote. Es ist kostenlos.",
    button: "Konto eröffnen",
    haveAccount: "Sie haben schon ein Konto?",
  },
  signUpProducer: {
    title: "Als Produzent registrieren",
    intro:
      "Für Kleinproduzenten, Genossenschaften und Dorfbetriebe in Indonesien. Ihre Waren können Sie gleich vorbereiten; sobald Ihre Papiere geprüft sind, können sie für den Export begutachtet werden.",
    button: "Betrieb registrieren",
  },
  notice: {
    unavailable:
      "Es wurde nichts gesendet, und alle Ihre Eingaben sind noch da. Bitte versuchen Sie es gleich noch einmal.",
    tooManyTitle: "Zu viele Versuche",
    tooMany_one: "Bitte warten Sie {{count, number}} Minute und versuchen Sie es noch einmal.",
    tooMany_other: "Bitte warten Sie {{count, number}} Minuten und versuchen Sie es noch einmal.",
  },
} satisfies Messages<typeof source>
