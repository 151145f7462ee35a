import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '../domain/locale.ts';
import { wordingHits } from '../domain/wording.ts';
import { vignettesOf, wordingOf } from './beside.ts';
import { readEntries } from './read.ts';

// The wording list of this installation's own framework against notes as interviewers jot them.

const entries = readEntries('content/account-manager');
const lists = Object.fromEntries(locales.map((locale) => [locale, wordingOf(entries, locale)]));
const hits = (locale: Locale, text: string) => wordingHits(text, lists[locale] ?? []);

type Bad = [id: string, note: string];

const bad: Record<Locale, Bad[]> = {
  de: [
    ['age', 'jung und dynamisch, passt in unser junges Team'],
    ['age', 'Ist 58 Jahre alt, wirkt noch fit'],
    ['age', 'Ende 50, ruhig'],
    ['age', 'Fachlich gut. Ende fünfzig.'],
    ['age', 'Für die Rolle ÜBERQUALIFIZIERT'],
    ['age', '58-jähriger Bewerber aus dem Vertrieb'],
    ['age', 'Jahrgang 1966, erzählt gern'],
    ['age', 'Geht in vier Jahren, also kurz vor der Rente'],
    ['age', 'alter Hase, viel gesehen'],
    ['age', 'sie ist wahrscheinlich Mitte vierzig'],
    ['gender', 'als Frau in der Baubranche schwer'],
    ['gender', 'wird zu emotional bei Preisen'],
    ['gender', 'Typische Powerfrau'],
    ['gender', 'Kann sich als Mann besser durchsetzen'],
    ['ethnic-origin', 'Türke, spricht aber gut'],
    ['ethnic-origin', 'Hat polnische Wurzeln'],
    ['ethnic-origin', 'Gebürtiger Syrer, seit 2015 hier'],
    ['ethnic-origin', 'Mit Migrationshintergrund, kennt den Markt'],
    ['ethnic-origin', 'Südländischer Typ'],
    ['ethnic-origin', 'Kommt aus Syrien, fünf Jahre hier'],
    ['religion', 'Moslem'],
    ['religion', 'Muslimin, trägt Kopftuch'],
    ['religion', 'Sehr gläubig, geht in die Kirche'],
    ['religion', 'War im Ramadan im Gespräch müde'],
    ['disability', 'sitzt im Rollstuhl'],
    ['disability', 'behindert'],
    ['disability', 'Fachlich stark, aber schwerbehindert (GdB 50)'],
    ['disability', 'Hört schlecht, trägt ein Hörgerät'],
    ['disability', 'Stottert bei Zahlen'],
    ['sexual-identity', 'vermutlich schwul'],
    ['sexual-identity', 'Lebt mit einer Frau zusammen, also lesbisch'],
    ['sexual-identity', 'trans, sehr offen'],
    ['family', 'hat zwei Kinder'],
    ['family', 'Mutter von drei Kindern, Reisen schwierig'],
    ['family', '2 kleine Kinder, verheiratet'],
    ['family', 'Hat 3 Kinder und pendelt'],
    ['family', 'Frisch verheiratet, bestimmt bald schwanger'],
    ['family', 'Kommt aus der Elternzeit zurück'],
    ['family', 'pflegt ihre Mutter am Wochenende'],
    ['health', 'Hatte eine Depression'],
    ['health', 'belastbar'],
    ['health', 'Wirkt nicht sehr belastbar'],
    ['health', 'Lücke 2022 wegen Burnouts'],
    ['health', 'hatte Krebs, jetzt wohl okay'],
    ['health', 'riecht nach Rauch'],
    ['union', 'Betriebsrat'],
    ['union', 'Kennt sich aus, war früher Betriebsrat beim Arbeitgeber'],
    ['union', 'Freigestellte Betriebsrätin, Vorsicht'],
    ['union', 'In der Gewerkschaft und hat mitgestreikt'],
    ['union', 'Parteimitglied, sitzt im Gemeinderat'],
    ['union', 'Gewerkschafter durch und durch'],
    ['looks', 'Hübsche Person, gut gekleidet'],
    ['looks', 'Übergewichtig, schwitzte stark'],
    ['looks', 'Tätowierungen am Hals'],
    ['name-and-accent', 'Spricht mit leichtem Akzent'],
    ['name-and-accent', 'Starker russischer Akzent, nicht muttersprachlich'],
    ['name-and-accent', 'Deutsch nicht perfekt'],
    ['culture-fit', 'Passt super ins Team'],
    ['culture-fit', 'jung und dynamisch, passt in unser junges Team'],
    ['culture-fit', 'Die Chemie hat sofort gestimmt'],
    ['culture-fit', 'Eine von uns, gleiche Wellenlänge'],
    ['culture-fit', 'Mit ihm würde ich ein Feierabendbier trinken'],
    ['gut-feeling', 'Mein Bauchgefühl sagt nein'],
    ['gut-feeling', 'Habe kein gutes Gefühl'],
    ['gut-feeling', 'Macht einen sehr guten Eindruck'],
    ['likeable', 'Sehr sympathische Frau'],
    ['likeable', 'nett und freundlich'],
    ['personality-labels', 'Echter Teamplayer, etwas schüchtern'],
    ['personality-labels', 'wirkt arrogant'],
    ['personality-labels', 'Introvertierter Typ'],
    ['potential-talk', 'ROHDIAMANT, sofort nehmen'],
    ['potential-talk', 'Absoluter Überflieger, geborene Verkäuferin'],
    ['background', 'Lücken im Lebenslauf'],
    ['background', 'Kein Abitur, Arbeiterkind'],
    ['background', 'Jobhopperin'],
  ],
  en: [
    ['age', 'young and dynamic, one of us'],
    ['age', 'Is 58 years old, still sharp'],
    ['age', 'Experienced, in her fifties'],
    ['age', 'Late 50s, quiet'],
    ['age', 'clearly OVERQUALIFIED for this'],
    ['age', 'Probably in his mid forties'],
    ['age', 'A 58-year-old candidate from sales'],
    ['age', 'Close to retirement, will not stay'],
    ['gender', 'too emotional'],
    ['gender', 'Strong for a woman in construction'],
    ['gender', 'Comes across as bossy'],
    ['gender', 'Did well as a woman among engineers'],
    ['ethnic-origin', 'Turkish, speaks well though'],
    ['ethnic-origin', 'Immigrant background, knows the market'],
    ['ethnic-origin', 'He is Polish and proud of it'],
    ['ethnic-origin', 'Of Indian descent'],
    ['ethnic-origin', 'Comes from Syria, here for five years'],
    ['ethnic-origin', 'Not sure about her nationality'],
    ['religion', 'Muslim'],
    ['religion', 'Wears a headscarf, Muslims fast in June'],
    ['religion', 'Very religious, goes to church'],
    ['religion', 'Is a Christian, a devoutly active one; churchgoer'],
    ['disability', 'disabled'],
    ['disability', 'deaf'],
    ['disability', 'Good answers, in a wheelchair'],
    ['disability', 'Deaf in one ear, hearing aids'],
    ['disability', 'Stammers when asked for figures'],
    ['disability', 'Possibly AUTISTIC'],
    ['sexual-identity', 'probably gay'],
    ['sexual-identity', 'Mentioned his husband twice'],
    ['sexual-identity', 'Trans, very open about it'],
    ['family', 'mother of three'],
    ['family', 'has a little girl'],
    ['family', 'Has two kids, travel will be hard'],
    ['family', '2 small children, married'],
    ['family', 'Newly married, might get pregnant'],
    ['family', 'Single mother, needs childcare'],
    ['family', 'Back from maternity leave'],
    ['health', 'Had a depression two years ago'],
    ['health', 'Off sick for months with burnout'],
    ['health', 'can’t handle pressure'],
    ['health', 'Cancer survivor'],
    ['health', 'Smells of smoke, heavy smoker'],
    ['union', 'Union member'],
    ['union', 'Works council'],
    ['union', 'Was on the works council at the last employer'],
    ['union', 'Shop steward type, went on strike'],
    ['union', 'Active in a party, left-wing'],
    ['union', 'Talks like a trade unionist'],
    ['looks', 'Good-looking, well dressed'],
    ['looks', 'Overweight and sweating'],
    ['looks', 'Tattoos on the neck'],
    ['name-and-accent', 'Thick accent'],
    ['name-and-accent', 'Not a native speaker, English is not great'],
    ['name-and-accent', 'Name is hard to pronounce'],
    ['culture-fit', 'would be a good fit'],
    ['culture-fit', 'one of us'],
    ['culture-fit', 'Wouldn’t fit in here'],
    ['culture-fit', 'Great chemistry, would go for a beer with him'],
    ['culture-fit', 'Not the right culture fit'],
    ['gut-feeling', 'My gut says no'],
    ['gut-feeling', 'Something felt off'],
    ['gut-feeling', 'Made a great impression'],
    ['likeable', 'Really nice guy'],
    ['likeable', 'Likeable, friendly'],
    ['likeable', 'I liked her straight away'],
    ['personality-labels', 'A real team player, a bit shy.'],
    ['personality-labels', 'came across as Arrogant'],
    ['personality-labels', 'Introverted type'],
    ['potential-talk', 'Real rockstar, will go far'],
    ['potential-talk', 'A born salesperson, rising star'],
    ['background', 'Gaps in the CV'],
    ['background', 'No degree, working-class family'],
    ['background', 'Job hopper'],
  ],
};

const good: Record<Locale, string[]> = {
  de: [
    'Hat den alten Vertrag um zwei Jahre verlängert.',
    'Der Rahmenvertrag war zehn Jahre alt, der Preis nie angepasst.',
    'Das Unternehmen ist 30 Jahre alt und hat 200 Leute.',
    'Vertrag mit 10 Jahren Laufzeit neu verhandelt',
    'Kunde: Familienunternehmen, dritte Generation in der Leitung.',
    'Großes Krankenhaus mit vier Standorten als Account',
    'Kennt das Gesundheitswesen; Krankenkasse als Kunde seit 2019.',
    'Den Betriebsrat des Kunden früh eingebunden, Einführung ohne Verzug.',
    'Hat das Tool im Betriebsrat des Kunden vorgestellt.',
    'Betriebsrat des Kunden hat nach vier Wochen zugestimmt.',
    'Streik bei der Bahn hat die Lieferung verzögert, Kunde am selben Tag informiert.',
    'Health Score von 60 auf 80, Account seitdem gesund.',
    'Health Check 90 Tage vor Vertragsende',
    'Am Ende 50 Verträge, Anfang 20.',
    'Accounts: 20, davon 18 verlängert.',
    'Legt belastbare Zahlen vor, Abweichung 4 %.',
    'Ein junges Unternehmen mit 12 Leuten, schnell gewachsen.',
    'Kontakt zur neuen Leitung selbst angebahnt',
    'Der Ansprechpartner ging in Rente, Nachfolge früh geklärt.',
    'Einwand des Einkaufs geklärt, Preis gehalten.',
    'Migrationsprojekt in drei Monaten abgeschlossen, Datenmigration ohne Ausfall',
    'PoC über drei Bereiche, danach Kauf für alle Werke',
    'Geschäft in der Türkei und in Polen aufgebaut, zwei Verträge.',
    'Hat mit dem türkischen Vertriebspartner eine Preisliste erarbeitet.',
    'Der Gläubiger hat den Kunden gemahnt, Zahlungsplan vereinbart.',
    'Verlässt sich nicht blind auf den Health Score.',
    'Der Ablauf behindert die Freigabe, darum zwei Schritte gestrichen.',
    'Kunde hat gekündigt, weiß nicht warum.',
    'Ergebnis nach Quartal: 12 % mehr, Ausgangswert 180.000 Euro.',
    'Tochter des Konzerns übernommen, Muttergesellschaft später gewonnen.',
    'Setzt beim Angebot klare Akzente auf Servicezeiten.',
    'Klärende Aussprache mit dem Einkauf nach der Eskalation',
    'Attraktives Angebot an die Werksleitung, angenommen im Mai',
    'Hat im Team einen Ablauf eingeführt, Antwortzeit von 3 Tagen auf einen.',
    'Das Modul passt in den Ablauf des Kunden.',
    'Nur „wir“, auch auf Nachfrage kein eigener Anteil.',
    'Sagt, die Zahl sei geschätzt: etwa 40 von 50.',
    'Kunde ist ein Pflegeheim mit 300 Betten, zwei Häuser.',
    'Hat die Mannschaft des Kunden geschult, 14 Leute.',
    'Großes Potenzial im Account erkannt und drei Angebote geschrieben',
    'Renewal-Rate hat nach eigenen Worten Luft nach oben, 82 %.',
    'Kunde war nervös wegen des Ausfalls; tägliche Anrufe, zwei Wochen lang.',
    'Pflegt ihre Kontakte mit festen Terminen, alle sechs Wochen.',
    'Nutzen nicht greifbar, deshalb Rechnung mit Zahlen des Kunden',
    'Google Ads für Kunden gebucht, Budget selbst entschieden.',
    'Übergabe mit zwei Teams abgestimmt, bevor der Kunde danach fragte',
    'Daten im CRM waren ungepflegt, in vier Wochen bereinigt.',
    'Aggressiver Preis des Wettbewerbs, trotzdem verlängert.',
    'Nennt auf Nachfrage kein Ergebnis.',
    'Fand in der Ware Fremdkörper, Rückruf am selben Tag organisiert.',
    'Hat Sponsor in der Geschäftsleitung, Termin jedes Quartal',
    'Stadtverwaltung als Kunde, Beschluss im Gemeinderat nach drei Monaten.',
    'Single Sign-on nachgeliefert, Eskalation nach sechs Tagen zu.',
    'Kunde wirkte unsicher, hat Referenz gezeigt.',
    'Die Maschine streikt, Techniker am selben Tag vor Ort',
    'Bistum als Kunde: katholische Schulen, 14 Standorte',
    'Kita-Träger mit 40 Häusern, 300 Kinder je Standort',
    'Antwort in 24 Stunden, 80 % selbst gelöst.',
  ],
  en: [
    'Renewed the old contract for two years.',
    'The framework contract was ten years old, its price never adjusted.',
    'The company is 30 years old and has 200 people.',
    'A young company of 12 people, growing fast',
    'Customer is a family business, third generation in charge.',
    'Large hospital with four sites as an account',
    'Health score from 60 to 80; account in good health since.',
    'Health check 90 days before the contract ends',
    'Several accounts in poor health, ranked them by contract value.',
    'Won the customer’s works council over early, launch on time.',
    'Their works council agreed after four weeks.',
    'A rail strike delayed the delivery; told the customer the same day.',
    'Credit union as a customer since 2019',
    'Union of two departments agreed in the pilot',
    '50 contracts in the end, 20 at the start',
    'Accounts: 20, of which 18 renewed.',
    'The feature was disabled; escalated and fixed within six days.',
    'Single sign-on is disabled by default, explained it to IT.',
    'Customer felt our reply was tone-deaf; called them the same day.',
    'Does not trust the health score blindly.',
    'Just shy of 90% on the forecast',
    'Transitioned from support to sales, four accounts of their own.',
    'Renewed three contracts in two languages: French and German.',
    'Opened the Turkish market, two contracts.',
    'The add-on fits the customer’s process.',
    'The invoice did not fit their purchase order.',
    'New version came out in May; told all accounts.',
    'Buyer not convinced at first, second meeting with figures.',
    'Account has potential, made three offers.',
    'Says the figure is an estimate: about 40 of 50.',
    'Only “we”, no own part even when asked.',
    'Customer left, not sure why.',
    'Noticed that something was wrong with the invoices.',
    'Customer runs nurseries with 300 children, 12 sites.',
    'Contract 10 years old, renegotiated the price.',
    'Took over the escalation the same day.',
    'Separated from the numbers: service costs.',
    'Relationship with the buyer was fragile, monthly meetings since.',
    'Customer’s special needs written into the contract.',
    'Customers like us for the response time, quote from a survey.',
    'Market presence, two trade fairs a year',
    'Account type A gets a visit a month.',
    'Forecast 4% off in the last three quarters',
    'Training: train the trainers, 14 people.',
    'Answer short; no result named.',
    'The customer’s parent company in Poland signed, too.',
    'Built a case with the plant’s own figures.',
    'Energy supplier as a customer, low energy prices in the way.',
    'Customer’s contact retired; successor met within a week.',
    'The board voted for the renewal.',
    'User friendly, says the customer; 80% use it weekly.',
    'Agreed the handover with two teams before being asked',
    'Evidence thin: no base, no period.',
    'Aggressive price from a competitor, renewed all the same',
    'Disabled the old system after the switch.',
    'Customer’s drivers went on strike, found another carrier.',
    'Diocese as a customer: Catholic schools, 14 sites',
    'The buyer’s first impression was poor, three visits changed that.',
    'Answered within 24 hours, solved 80% alone.',
  ],
};

describe.each(locales)('in %s', (locale) => {
  test('there are enough notes of both kinds', () => {
    expect(bad[locale].length).toBeGreaterThanOrEqual(45);
    expect(good[locale].length).toBeGreaterThanOrEqual(45);
    expect(new Set(bad[locale].map(([id]) => id))).toEqual(new Set(lists[locale]?.map(({ id }) => id)));
  });

  test.each(bad[locale])('%s: “%s” is struck', (id, note) => {
    for (const text of [note, note.toUpperCase(), `Vertrag 2024\n- ${note}\n12 %`])
      expect(
        hits(locale, text).map(({ entry }) => entry.id),
        text,
      ).toContain(id);
  });

  test.each(good[locale])('“%s” is not struck', (note) => {
    expect(hits(locale, note).map(({ entry, found }) => `${entry.id}: ${found}`)).toEqual([]);
  });

  test('no answer of a vignette is struck', () => {
    const struck = vignettesOf(entries, locale).flatMap(({ id, answer }) =>
      answer.flatMap(({ says }) => hits(locale, says).map(({ found }) => `${id}: ${found}`)),
    );
    expect(struck).toEqual([]);
  });

  test('the first terms of a group can be read by people', () => {
    const shown = lists[locale]?.flatMap(({ terms }) => terms.slice(0, 5)) ?? [];
    expect(shown.filter((term) => !/^[^*#<>()|]+\*?$/.test(term))).toEqual([]);
  });

  test('no term stands twice, none is empty', () => {
    const terms = lists[locale]?.flatMap((entry) => entry.terms) ?? [];
    expect(terms.filter((term, at) => terms.indexOf(term) !== at || !/[\p{L}\d]/u.test(term))).toEqual([]);
  });

  test('no bracket of a term is without its partner, no edge within a term', () => {
    const terms = lists[locale]?.flatMap((entry) => entry.terms) ?? [];
    const stray = (term: string) => /[()|]/.test(term.replace(/\([^()]*\)/g, '')) || /.<|>./.test(term);
    expect(terms.filter(stray)).toEqual([]);
  });

  test('no group is longer than people can read and edit', () => {
    const long = lists[locale]?.filter(({ terms }) => terms.length > 45).map(({ id }) => id);
    expect(long).toEqual([]);
  });

  test('terms are in lower case', () => {
    const terms = lists[locale]?.flatMap((entry) => entry.terms) ?? [];
    expect(terms.filter((term) => term !== term.toLowerCase())).toEqual([]);
  });

  test('10,000 characters take no time to speak of', () => {
    for (const piece of ['ist 5', 'passt ', 'hat * ', 'a', ' ', '- ', 'Mutter von ', 'is a ', 'in her ']) {
      const start = performance.now();
      hits(locale, piece.repeat(Math.ceil(10_000 / piece.length)));
      expect(performance.now() - start, piece).toBeLessThan(2_000);
    }
  });
});

test('both languages know the same groups in the same order', () => {
  const [first, ...others] = locales.map((locale) => lists[locale]?.map(({ id }) => id));
  for (const ids of others) expect(ids).toEqual(first);
});
