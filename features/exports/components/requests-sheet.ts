import type { ListedRequests } from "#features/rights-requests/queries.ts";
import type { Cell, Sheet } from "../formats/sheet.ts";
import { instantCell } from "./cells.ts";
import { framedSheet, type OfCase, type Taking } from "./framed-sheet.ts";

const PLAN = [
  { key: "organisation", share: 5 },
  { key: "right", share: 3 },
  { key: "requestsDay", share: 3 },
  { key: "requestsReceived", share: 2 },
  { key: "requestsAnswered", share: 2 },
  { key: "requestsRefused", share: 2 },
  { key: "requestsExtended" },
  { key: "extendedOn" },
  { key: "requestsOpen", share: 2 },
  { key: "requestsLate", share: 2 },
  { key: "answeredLate" },
  { key: "nextLimit", share: 4 },
  { key: "legalLimitAt" },
  { key: "correction" },
  { key: "recordedAt" },
  { key: "recordedBy" },
] as const;
type Line = Readonly<Record<(typeof PLAN)[number]["key"], Cell>>;

/** What persons asked by organisation, article and day, in numbers, with the limit of what is open (GDPR 12(3)). */
export function requestsSheet(requests: readonly ListedRequests[], of: OfCase, taking: Taking): Sheet {
  const { t } = taking;
  const lines = requests.map(
    ({ name, article, receivedOn, extendedOn, standing, zone, ...count }): Line => ({
      organisation: name,
      right: { code: article, word: t(`rightsRequests.articles.${article}`) },
      requestsDay: { on: receivedOn },
      requestsReceived: count.requestsReceived,
      requestsAnswered: count.requestsAnswered,
      requestsRefused: count.requestsRefused,
      requestsExtended: count.requestsExtended,
      extendedOn: extendedOn === null ? null : { on: extendedOn },
      ...{ requestsOpen: standing.open, requestsLate: standing.lateOpen, answeredLate: count.answeredLate },
      nextLimit: limitCell(standing.next?.dueAt, zone),
      legalLimitAt: limitCell(standing.next?.legalLimitAt, zone),
      correction: count.reason || null,
      recordedAt: instantCell(count.recordedAt, zone),
      recordedBy: count.recordedBy,
    }),
  );
  return framedSheet({ ...of, what: "requests", plan: PLAN, lines }, taking);
}

function limitCell(at: number | undefined, zone: string): Cell {
  return at === undefined ? null : { at: Temporal.Instant.fromEpochMilliseconds(at), zone };
}
