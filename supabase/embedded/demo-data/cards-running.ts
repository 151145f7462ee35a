import type { DemoCard, DemoCards } from './submit.ts';

/** Miriam Okafor: three of six cards are in, so nobody but their authors reads them. */
export const runningCards: DemoCards = {
  'relationship-depth': {
    notes: [
      {
        note: 'Kunde kam vom Wettbewerb und misstraute jeder Zusage. Zusagen nur noch schriftlich mit Datum gegeben, nach drei Monaten Ansprechpartnerin für vier Abteilungen.',
        result: 'words',
        rating: 3,
      },
      {
        note: 'Hat erst im dritten Gespräch nach dem Ziel gefragt, dann den Schulungsplan danach geändert.',
        result: 'words',
        rating: 3,
      },
      {
        note: 'Zwei Standorte, einer wollte weg. Ergebnis blieb offen, sie hat gewechselt.',
        result: 'none',
        rating: 2,
      },
    ],
    rating: 3,
    why: 'Zwei von drei Fragen mit eigenem Anteil und Ergebnis.',
  },
  'renewal-management': {
    notes: [
      {
        note: 'Bei der eigenen Prüfung im Quartal vor Ablauf zwei offene Einwände gefunden und geklärt, Vertrag um ein Jahr verlängert.',
        result: 'words',
        rating: 3,
      },
      {
        note: 'Preis gehalten, dafür Zahlungsziel verlängert. Rahmen war ihr bekannt.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Start 90 Tage vorher mit einer Liste, die heute auch zwei Kollegen nutzen.',
        result: 'words',
        rating: 3,
      },
    ],
    rating: 3,
    why: 'Prüft rechtzeitig, klärt Einwände selbst, gibt nur gegen Gegenleistung nach.',
  },
  'account-expansion': {
    notes: [
      {
        note: 'Bedarf kam vom Kunden selbst. Sie hat das Angebot geschrieben, der Vertriebsleiter hat abgeschlossen.',
        result: 'words',
        rating: 2,
      },
      {
        note: 'Rechnung mit den Werten des Kunden, Kosten nach zehn Monaten eingespielt, angenommen.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Test mit fünf Leuten und schriftlichem Ziel, danach selbst abgeschlossen.',
        result: 'figures',
        rating: 3,
      },
    ],
    rating: 3,
    why: 'Zwei Fragen mit eigener Rechnung und eigenem Abschluss; beim ersten Fall kam der Anstoß vom Kunden.',
  },
};

/** What is noted so far on her card about speaking for us; it is not submitted. */
export const begunNotes: DemoCard['notes'] = [
  {
    note: 'Kundin hat beim Branchentreffen über die Einführung gesprochen. Sie hat gefragt und die Folien mit ihr vorbereitet.',
    result: 'words',
    rating: 3,
  },
];
