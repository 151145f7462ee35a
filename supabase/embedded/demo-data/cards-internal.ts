import type { DemoCards } from './submit.ts';

/** Aylin Demir: from inside, so measured at the target itself. */
export const internalCards: DemoCards = {
  'relationship-depth': {
    notes: [
      {
        note: 'Finanzchefin hielt unser Angebot für zu teuer. Hat ihr gezeigt, welches ihrer Jahresziele davon abhängt; seitdem sitzt sie in der Jahresplanung mit am Tisch.',
        result: 'words',
        rating: 3,
      },
      {
        note: 'Vorstand wird an Lieferzeit gemessen, nicht am Preis. Plan danach umgebaut und gesagt, welches Modul dafür nicht taugt.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Vertrieb gegen IT beim Kunden. Entscheidung bis zur Bereichsleitung geführt, begründet mit dem Wachstumsziel.',
        result: 'words',
        rating: 3,
      },
    ],
    rating: 3,
    why: 'Durchgehend bis zur Leitung des Kunden, Rat an deren Zielen ausgerichtet.',
  },
  'renewal-management': {
    notes: [
      {
        note: 'Sieben Monate vor Ablauf gemerkt, dass der neue Leiter nie in Terminen war. Einzeln eingeladen, Ursache (altes Versprechen) ausgeräumt.',
        result: 'words',
        rating: 3,
      },
      {
        note: 'Streit um Servicezeiten vor der Verhandlung gelöst, in der Verhandlung einen zweiten Standort dazugenommen.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Beginnt im Herbst für den Sommer, mit Risikoliste und Wachstumsplan.',
        result: 'words',
        rating: 3,
      },
    ],
    rating: 3,
    why: 'Früh erkannt, Ursache vor dem Kunden angesprochen, Umfang erweitert.',
    figure: { what: 'Umfang nach der letzten großen Verlängerung gegenüber vorher', figure: '+18 %' },
  },
  'account-expansion': {
    notes: [
      {
        note: 'Logistik eines Bestandskunden erschlossen: zwei Lager im Test, Bereichsleiterin als Sponsorin.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Rechnung mit einem Piloten aus zwei Bereichen belegt; die Bereichsleiterin hat sie selbst im Vorstand vorgestellt.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Pilot auf drei Länder gebracht und dafür mit der Produktleitung einen Fahrplan für die nächsten zwei Jahre vereinbart.',
        result: 'words',
        rating: 4,
      },
    ],
    rating: 3,
    why: 'Neuer Bereich, Pilot mit Sponsorin, Breite erreicht.',
  },
  'customer-advocacy': {
    notes: [
      {
        note: 'Kundin hat auf der Hausmesse gesprochen, daraus wurde eine Empfehlung an einen Wettbewerber von ihr.',
        result: 'words',
        rating: 3,
      },
      {
        note: 'Webinar mit drei Kunden, 140 Anmeldungen, fünf Gespräche danach.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Runde aus acht Kunden, die sich seit einem Jahr viermal getroffen hat.',
        result: 'figures',
        rating: 3,
      },
    ],
    rating: 3,
    why: 'Kunden erzählen selbst, Vermittlung ist Gewohnheit geworden.',
  },
  'portfolio-management': {
    notes: [
      {
        note: 'Tagesgeschäft von sechs Kunden an den Innendienst gegeben, drei strategische behalten, den übrigen gesagt, was wartet.',
        result: 'words',
        rating: 3,
      },
      {
        note: 'Vorhersage mit Annahmen je Kunde; Abgang eines Teilkonzerns acht Wochen vorher gemeldet.',
        result: 'figures',
        rating: 3,
      },
      {
        note: 'Übergabe an eine Kollegin war hastig, zwei Kunden haben sich beschwert. Hat sie danach zurückgenommen.',
        result: 'words',
        rating: 2,
      },
    ],
    rating: 3,
    why: 'Zwei von drei Fragen auf dieser Stufe; die Übergabe ist ihr einmal misslungen, und sie sagt das selbst.',
  },
  'problem-solving': {
    notes: [
      {
        note: 'Datenverlust beim größten Kunden von der ersten Stunde bis zum Nachgespräch geführt; danach neuer Wartungsvertrag.',
        result: 'figures',
        rating: 4,
      },
      {
        note: 'Achtet auf sinkende Anmeldungen, hat einen Umzug beim Kunden drei Wochen vorher angesprochen und begleitet.',
        result: 'words',
        rating: 3,
      },
      {
        note: 'Stand allein vor dem Vorstand. Aus dem Ärger wurde ein gemeinsames Vorhaben; das Vorgehen ist heute Vorlage für das Team.',
        result: 'words',
        rating: 4,
      },
    ],
    rating: 4,
    why: 'In zwei Fragen über diese Stufe hinaus: Verantwortung bis zum Ende, und ihr Vorgehen gilt inzwischen für das Team.',
  },
};
