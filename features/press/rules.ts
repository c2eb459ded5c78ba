import { earliest, latest, type Moment } from "#lib/moment.ts";

const ZONE = "Europe/Paris";

type Request = {
  readonly struckAt: Date | null;
  readonly repliedAt: Moment | null;
  readonly wantedBy: Moment | null;
};

export type RequestState = "struck" | "answered" | "overdue" | "open";

/** What the press waits for is no law's date: past it, a request is overdue, never late in law. */
export function stateOfRequest({ struckAt, repliedAt, wantedBy }: Request, now: number): RequestState {
  if (struckAt !== null) return "struck";
  if (repliedAt !== null) return "answered";
  return wantedBy !== null && latest(wantedBy, ZONE).epochMilliseconds <= now ? "overdue" : "open";
}

type Ordered = { readonly wantedBy: Moment | null; readonly received: Moment } & Request;

/** Open ones first, by when an answer is wanted, then by when they came; the others by when they came, the latest first. */
export function byUrgency(now: number) {
  const weight = (one: Ordered) =>
    stateOfRequest(one, now) === "open" || stateOfRequest(one, now) === "overdue" ? 0 : 1;
  const came = ({ received }: Ordered) => earliest(received, ZONE).epochMilliseconds;
  const wanted = ({ wantedBy }: Ordered) =>
    wantedBy === null ? Number.MAX_SAFE_INTEGER : latest(wantedBy, ZONE).epochMilliseconds;
  return (a: Ordered, b: Ordered): number => {
    if (weight(a) !== weight(b)) return weight(a) - weight(b);
    return weight(a) === 0 ? wanted(a) - wanted(b) || came(a) - came(b) : came(b) - came(a);
  };
}

type Statement = {
  readonly id: string;
  readonly number: number;
  readonly language: string;
  readonly review: string | null;
  readonly published: Moment | null;
};

export type StatementState = "draft" | "approved" | "returned" | "published" | "superseded";

/** The last one published in a language stands; it supersedes those published before it. */
export function stateOfStatement(one: Statement, all: readonly Statement[]): StatementState {
  if (one.published === null) {
    if (one.review === null) return "draft";
    return one.review === "approved" ? "approved" : "returned";
  }
  const later = all.some(
    ({ language, number, published }) =>
      language === one.language && number > one.number && published !== null,
  );
  return later ? "superseded" : "published";
}
