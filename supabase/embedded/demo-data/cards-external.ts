import type { DemoCards } from './submit.ts';

/** Jonas Weidner: from outside, so measured one level below the target. */
export const externalCards: DemoCards = {
  'relationship-depth': {
    notes: [
      {
        note: 'Neuer Einkaufsleiter wollte nach schlechtem Start kündigen. Sechs Wochen lang jeden Freitag offene Punkte durchgegangen, danach rief er von sich aus an.',
        result: 'words',
        rating: 3,
      },
      {
        note: 'Fachbereich wollte Tempo, Einkauf feste Preise. Beide einzeln gefragt, Betreuung danach auf zwei feste Termine im Monat umgestellt.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Drei Abteilungen, drei Wunschlisten. Hat sie an einen Tisch geholt und die Reihenfolge mitgeschrieben, die alle unterschrieben haben.',
        result: 'words',
        rating: 3,
      },
    ],
    rating: 3,
    why: 'In allen drei Fällen mehrere Personen mit verschiedenen Anliegen, eigener Anteil klar, Ergebnis genannt.',
  },
  'renewal-management': {
    notes: [
      {
        note: 'Nutzung war im Sommer um ein Viertel gefallen. Bei der Prüfung 100 Tage vor Ablauf gesehen, zwei Einwände aufgeschrieben und selbst geklärt.',
        result: 'figures',
        rating: 4,
      },
      {
        note: 'Kunde wollte 20 % Nachlass. Hat 6 % gegen zwei Jahre Laufzeit gegeben, der Rahmen war vorher mit der Leitung abgestimmt.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Fängt ein halbes Jahr vorher an: Liste der Schwachstellen, Gespräch mit dem Support, Plan, was dazukommen könnte.',
        result: 'words',
        rating: 4,
      },
    ],
    rating: 4,
    why: 'Zweimal früher und weiter gedacht, als es auf dieser Stufe nötig ist; Verlängerung jeweils mit Zahl belegt.',
    figure: {
      what: 'Verlängerungsquote im eigenen Bestand, letztes Geschäftsjahr',
      figure: '94 % von 31 Verträgen',
    },
    signals: ['next-level-shown'],
  },
  'account-expansion': {
    notes: [
      {
        note: 'Hat im Bericht gesehen, dass ein Werk Daten von Hand überträgt. Nutzen mit dem Werksleiter gerechnet, Zusatzmodul selbst abgeschlossen.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Rechnung mit den Stunden des Kunden: 11 Stunden je Woche gespart, bezahlt nach 7 Monaten. Kunde hat sie so übernommen.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Vier Wochen Test in einer Schicht, Ziel vorher schriftlich. Danach alle drei Schichten.',
        result: 'words',
        rating: 3,
      },
    ],
    rating: 3,
    why: 'Bedarf am Verhalten erkannt, mit Werten des Kunden gerechnet, selbst abgeschlossen.',
  },
  'customer-advocacy': {
    notes: [
      {
        note: 'Kunde hat auf Bitte des Marketings ein Zitat gegeben. Vorbereitet hat es das Marketing, er hat den Kontakt hergestellt.',
        result: 'words',
        rating: 2,
      },
      {
        note: 'Eine Fallstudie in zwei Jahren. Kernaussagen kamen von ihm, danach zwei Anfragen, die sich darauf bezogen.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Einen Interessenten an einen Kunden vermittelt, aber nicht nachgefragt, wie es lief.',
        result: 'none',
        rating: 2,
      },
    ],
    rating: 2,
    why: 'Nur in einer von drei Fragen mit eigenem Anteil und Ergebnis; sonst auf Anstoß anderer.',
    signals: ['praise-by-chance'],
    forRecruiter: 'Kann ab 1. April anfangen, vorher vier Wochen Kündigungsfrist.',
  },
  'portfolio-management': {
    notes: [
      {
        note: '42 Kunden, zwei Kollegen krank. Nach Ablaufdatum und Umsatz sortiert, neun Kunden gesagt, dass es zwei Wochen dauert.',
        result: 'words',
        rating: 3,
      },
      {
        note: 'Quartalsvorhersage je Kunde mit Begründung, Abweichung zuletzt 6 %.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Einen kleinen Kunden auf vierteljährliche Termine umgestellt, Zufriedenheit blieb. Die Zeit ging in zwei Verlängerungen.',
        result: 'words',
        rating: 3,
      },
    ],
    rating: 3,
    why: 'Ordnet selbst und weiß, was deshalb gewartet hat; Vorhersage einzeln begründet.',
    heard: {
      competencyId: 'renewal-management',
      text: 'Nannte nebenbei zwei gerettete Verlängerungen durch die frei gewordene Zeit.',
    },
  },
  'problem-solving': {
    notes: [
      {
        note: 'Ausfall am Monatsende. Hat Technik und Buchhaltung in einen Anruf geholt, nach fünf Stunden lief es, Kunde ist geblieben.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Doppelte Rechnungen in den eigenen Daten bemerkt und berichtigt, bevor der Kunde sie sah.',
        result: 'words',
        rating: 3,
      },
      {
        note: 'Geschäftsführer hat am Telefon geschrien. Zugehört, am nächsten Tag mit abgestimmtem Vorschlag hingefahren.',
        result: 'words',
        rating: 3,
      },
    ],
    rating: 3,
    why: 'Holt die Teams selbst zusammen, löst ohne Führungskraft, hält den Kunden.',
  },
};
