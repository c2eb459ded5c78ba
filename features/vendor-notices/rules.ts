import { isInFuture } from "#features/exposures/rules.ts";
import { earliest, latest, type Moment } from "#lib/moment.ts";

/** The end of what somebody typed, which of an instant is its minute's. */
function endOf(moment: Moment, zone: string): Temporal.Instant {
  const last = latest(moment, zone);
  return typeof moment === "string" ? last.add({ minutes: 1 }) : last;
}

/** The press, or the group's IT company first, is not the controllers being told. */
export function reachesControllers(channel: string): boolean {
  return channel !== "press" && channel !== "group_it";
}

type Receipt = { readonly received: Moment; readonly given: Moment | null; readonly zone: string };

/** What is wrong with a receipt: it lies ahead, or whatever it means before the notice was given. */
export function receiptProblem(
  { received, given, zone }: Receipt,
  now: Temporal.Instant,
): "inFuture" | "beforeNotice" | null {
  if (isInFuture(received, zone, now)) return "inFuture";
  if (given === null) return null;
  return Temporal.Instant.compare(endOf(received, zone), earliest(given, zone)) < 0 ? "beforeNotice" : null;
}

/** The first receipt anchors the controller's clock; a later notice of the same breach moves nothing. */
export function anchors(received: Moment, before: Moment | undefined, zone: string): boolean {
  if (before === undefined) return true;
  return Temporal.Instant.compare(earliest(received, zone), earliest(before, zone)) < 0;
}

/** What starts a controller's clock already: its own awareness before a notice; "none": this receipt would. */
export type ControllerClock = "awareness" | "notice" | "none";

export function clockOf(instants: unknown): ControllerClock {
  const known = typeof instants === "object" && instants !== null ? instants : {};
  if ("awareness" in known) return "awareness";
  return "processor_notice" in known ? "notice" : "none";
}

const isSame = (one: Moment, other: Moment, zone: string): boolean =>
  typeof one === typeof other && Temporal.Instant.compare(earliest(one, zone), earliest(other, zone)) === 0;

type Anchors = {
  /** When a notice reached the controller, as its file says it. */
  readonly onFile: Moment | undefined;
  /** The receipt of the notice that is withdrawn. */
  readonly withdrawn: Moment;
  /** What the file said before that receipt; null where it said nothing. */
  readonly before: Moment | null;
  /** Receipts of notices that stand, and of those that do not. */
  readonly standing: readonly Moment[];
  readonly fallen: readonly Moment[];
  readonly zone: string;
};

/**
 * What a file says once a notice is withdrawn: unchanged (undefined) where another receipt or a later correction anchors
 * it, else the earliest that is left: another notice that stands, or what was on file before; null where nothing is.
 */
export function anchorWithout(known: Anchors): Moment | null | undefined {
  const { onFile, withdrawn, before, standing, fallen, zone } = known;
  if (onFile === undefined || !isSame(onFile, withdrawn, zone)) return undefined;
  const said = before === null || fallen.some((one) => isSame(one, before, zone)) ? [] : [before];
  const [first] = [...standing, ...said].toSorted((one, other) =>
    Temporal.Instant.compare(earliest(one, zone), earliest(other, zone)),
  );
  if (first === undefined) return null;
  return isSame(first, onFile, zone) ? undefined : first;
}

type Addressed = { readonly organisationId: string; readonly receipt: unknown };

export type Delivery = {
  /** No notice on record is addressed to them. */
  readonly untold: readonly string[];
  /** Addressed, and no receipt on record. */
  readonly unconfirmed: readonly string[];
  readonly confirmed: readonly string[];
};

type Known = {
  readonly controllers: readonly string[];
  readonly addressed: readonly Addressed[];
  /** Whose file says when a notice reached them, whatever brought it there. */
  readonly onFile: readonly string[];
  /** Towards whom the vendor's own duty is met, by whatever way. */
  readonly met: readonly string[];
};

/** How far the notices of a case have come: one receipt of any of them is enough. */
export function deliveryOf({ controllers, addressed, onFile, met }: Known): Delivery {
  const waiting = new Set(addressed.map(({ organisationId }) => organisationId));
  const told = new Set([...onFile, ...met, ...waiting]);
  const reached = new Set([
    ...onFile,
    ...addressed.filter(({ receipt }) => receipt !== null).map(({ organisationId }) => organisationId),
  ]);
  return {
    untold: controllers.filter((id) => !told.has(id)),
    unconfirmed: controllers.filter((id) => waiting.has(id) && !reached.has(id)),
    confirmed: controllers.filter((id) => reached.has(id)),
  };
}

type Told = { readonly addressees: readonly { readonly id: string; readonly name: string }[] };

/** The controllers whose names the cell told a vendor, in the requests for its notice. */
export function toldNames(requests: readonly Told[]): Map<string, string> {
  return new Map(requests.flatMap(({ addressees }) => addressees.map(({ id, name }) => [id, name] as const)));
}
