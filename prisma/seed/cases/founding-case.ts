/**
 * The eighteen organisations of the founding case, in the order in which they are registered, with invented hours:
 * awareness between 23 and 26 February 2021, and once on 4 November 2020. Times are local, in Paris.
 */
export const PUBLISHED = "2021-02-23T17:00";

export const CASE_ID = "dedalus-2021";

export type Chronicle = {
  /** A day alone when the hour is not known; absent: the vendor's notice starts the clock. */
  readonly aware?: string;
  readonly note?: string;
  readonly attackKnown?: string;
  readonly notice: string;
  readonly notified: string;
  readonly reasons?: string;
  /** The criminal complaint on which the cyber insurance depends. */
  readonly complaint?: string;
  /** Filed with the first report already; otherwise a follow-up completes it. */
  readonly complete?: true;
  /** Whether the incident is an exceptional situation for care is not settled. */
  readonly careUnsettled?: true;
};

export const CHRONICLES: readonly Chronicle[] = [
  {
    aware: "2021-02-23T17:40",
    attackKnown: "2021-02-21T21:00",
    notice: "2021-02-24T10:00",
    notified: "2021-02-26T11:20",
  },
  {
    aware: "2021-02-23T09:00",
    note: "Prévenu par un journaliste le matin, avant la publication.",
    notice: "2021-02-24T10:20",
    notified: "2021-03-01T09:30",
    reasons: "Périmètre des laboratoires touchés connu le 28 février seulement, à la réponse de l'éditeur.",
  },
  {
    aware: "2021-02-23T20:05",
    attackKnown: "2021-02-23T20:05",
    notice: "2021-02-24T10:40",
    notified: "2021-02-26T15:45",
    careUnsettled: true,
  },
  { aware: "2021-02-24T08:30", notice: "2021-02-24T11:00", notified: "2021-02-24T18:30" },
  {
    aware: "2021-02-24T09:10",
    attackKnown: "2021-02-21T05:00",
    notice: "2021-02-24T11:20",
    notified: "2021-02-27T09:45",
    reasons: "Téléservice indisponible au premier essai, à 09:02 ; déposé à la reprise.",
  },
  {
    aware: "2021-02-24T10:00",
    notice: "2021-02-24T11:40",
    notified: "2021-02-27T18:30",
    reasons: "Représentante légale absente, délégation signée le samedi 27 février.",
  },
  { aware: "2021-02-24T11:30", notice: "2021-02-24T12:00", notified: "2021-02-24T18:45", complete: true },
  { aware: "2021-02-24T14:00", notice: "2021-02-24T14:10", notified: "2021-02-26T16:10" },
  {
    aware: "2021-02-24T15:20",
    attackKnown: "2021-02-21T10:00",
    notice: "2021-02-24T15:30",
    notified: "2021-02-26T18:40",
  },
  { aware: "2021-02-25T08:45", notice: "2021-02-25T09:00", notified: "2021-02-27T11:00" },
  {
    aware: "2021-02-25T09:30",
    notice: "2021-02-25T09:40",
    notified: "2021-03-01T10:15",
    reasons: "Avis de l'éditeur reçu dans une boîte non relevée la fin de semaine.",
  },
  { aware: "2021-02-25T10:10", notice: "2021-02-25T10:30", notified: "2021-02-28T09:50" },
  { aware: "2021-02-25T16:00", notice: "2021-02-25T16:20", notified: "2021-02-28T15:30", complete: true },
  { aware: "2021-02-26T08:20", notice: "2021-02-26T09:10", notified: "2021-02-28T17:00" },
  {
    aware: "2020-11-04",
    note: "Échantillon de 56 lignes transmis par l'agence nationale de cybersécurité ; heure inconnue.",
    attackKnown: "2020-11-04",
    complaint: "2020-11-05",
    notice: "2021-02-24T16:00",
    notified: "2020-11-06",
  },
  { aware: "2021-02-26T09:00", notice: "2021-02-26T09:30", notified: "2021-03-01T08:30" },
  { aware: "2021-02-26T11:15", notice: "2021-02-26T11:30", notified: "2021-03-01T11:00", complete: true },
  { notice: "2021-02-26T14:00", notified: "2021-03-01T12:00" },
];
