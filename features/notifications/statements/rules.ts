import type { FormField, FormPhase } from "#law/forms/form.ts";
import { canonicalJson, type Json } from "#ledger/canonical-json.ts";
import { earliest, latest, type Moment } from "#lib/moment.ts";
import { MATTERS, type Matter } from "./catalogue.ts";

type Span = { readonly from: number; readonly until: number };

/** What a document says of one matter. */
export type Said = {
  readonly matter: Matter;
  readonly field: FormField;
  readonly value: Json;
  /** The value in one way of writing: the same words say the same. */
  readonly says: string;
  /** Of a moment: the earliest and the latest instant that it can mean. */
  readonly span: Span | null;
  /** What the file says, where that is something else. */
  readonly inFile: (Pick<Said, "field" | "value" | "says"> & { readonly path: string }) | null;
};

export type Document = {
  readonly id: string;
  readonly organisationId: string;
  readonly isController: boolean;
  readonly formId: string;
  /** The form, or the one it follows on from: a later one takes the place of those before. */
  readonly family: string;
  readonly phase: FormPhase;
  readonly addressee: string;
  /** Still being written, put before the signatory, or sent. */
  readonly standing: "written" | "forward" | "filed";
  readonly at: number;
  readonly said: ReadonlyMap<Matter, Said>;
};

const MINUTE = 60_000;

export type Spoken = { readonly matter: Matter; readonly field: FormField };

/** The fields of a form that speak of a matter. */
export function listSpoken(fields: readonly FormField[]): Spoken[] {
  return fields.flatMap((field) => {
    const matter = field.fact === null ? undefined : OF_FACT.get(field.fact);
    return matter === undefined ? [] : [{ matter, field }];
  });
}

/** What a document says of each matter; the first field that has a value counts. */
export function readSaid(
  spoken: readonly Spoken[],
  { given, zone, known }: Reading,
): ReadonlyMap<Matter, Said> {
  const said = new Map<Matter, Said>();
  for (const { matter, field } of spoken) {
    const value = given(field.id);
    if (value === null || said.has(matter)) continue;
    const file = known?.(field.id) ?? null;
    const inFile = file === null ? null : { ...file, field, says: spell(field, file.value, zone).says };
    said.set(matter, { matter, field, value, ...spell(field, value, zone), inFile });
  }
  return said;
}

type Reading = {
  readonly given: (fieldId: string) => Json;
  readonly zone: string;
  /** What the file says of a field, where it says something else. */
  readonly known?: (fieldId: string) => { readonly value: Json; readonly path: string } | null;
};

const OF_FACT = new Map(
  Object.entries(MATTERS).flatMap(([matter, { facts }]) =>
    facts.map((fact): [string, Matter] => [fact, matter as Matter]),
  ),
);

/** A value in one way of writing, whoever wrote it. */
export function spell(
  { kind }: Pick<FormField, "kind">,
  value: Json,
  zone: string,
): Pick<Said, "says" | "span"> {
  if (kind === "moment" || kind === "day") return spellMoment(value as Moment, zone);
  if (Array.isArray(value)) return { says: [...value].map(String).sort().join(","), span: null };
  if (typeof value === "string") return { says: value.trim().replaceAll(/\s+/g, " "), span: null };
  return { says: canonicalJson(value), span: null };
}

function spellMoment(value: Moment, zone: string): Pick<Said, "says" | "span"> {
  const start = earliest(value, zone).epochMilliseconds;
  if (typeof value === "string") {
    const from = Math.floor(start / MINUTE) * MINUTE;
    return { says: new Date(from).toISOString(), span: { from, until: from + MINUTE - 1 } };
  }
  return { says: value.date, span: { from: start, until: latest(value, zone).epochMilliseconds } };
}

/** Whether two can both be true: a day holds its hours, of two lists only the words that both offer are compared. */
export function agree(one: Said, other: Said): boolean {
  if (one.span !== null && other.span !== null)
    return one.span.from <= other.span.until && other.span.from <= one.span.until;
  if (one.field.options !== undefined && other.field.options !== undefined)
    return wordsOf(one, other.field) === wordsOf(other, one.field);
  return one.says.toLowerCase() === other.says.toLowerCase();
}

function wordsOf({ says }: Said, { options = [] }: FormField): string {
  const offered = new Set(options.map(({ id }) => id));
  return says
    .split(",")
    .filter((word) => offered.has(word))
    .join(",");
}

/** Whatever was put forward stands before what is still written, the later before the earlier. */
export function listStanding(documents: readonly Document[]): Document[] {
  const weight = (one: Document) => (one.standing === "written" ? 0 : 1);
  const families = Map.groupBy(documents, ({ family }) => family);
  return [...families.values()].flatMap(
    (own) => own.toSorted((a, b) => weight(b) - weight(a) || b.at - a.at || (a.id < b.id ? -1 : 1))[0] ?? [],
  );
}

/** Named as a word of its own, in whatever case. */
export function isNamed(name: string, text: string): boolean {
  const letters = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${letters}(?![\p{L}\p{N}])`, "iu").test(text);
}

export type Acceptance = {
  /** Null: for the case as a whole. */
  readonly organisationId: string | null;
  readonly rule: string;
  readonly matter: string;
  readonly ownValue: string;
  readonly otherValue: string;
  readonly reason: string;
  readonly acceptedBy: string;
  readonly acceptedAt: Date;
};

/** Whom a duty addresses, by the names that one may write; whether something was filed with it. */
export type Told = {
  readonly addressee: string;
  readonly names: readonly string[];
  readonly filed: boolean;
  /** Told of the breach itself: a form that asks for the others does not ask for it. */
  readonly supervises: boolean;
};

export type TheCase = {
  /** The number of persons adopted for the case as a whole. */
  readonly adopted: number | null;
  /** Null where not all of them are in sight. */
  readonly controllers: readonly string[] | null;
  /** By organisation: the persons its laboratories counted, where each of them did. */
  readonly counted: ReadonlyMap<string, number>;
  /** By organisation: those whom its duties address. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
  readonly acceptances: readonly Acceptance[];
};

type Group = { readonly said: Said; readonly members: readonly Document[] };

export type Index = {
  /** Of each organisation and form: the document that stands. */
  readonly speaking: ReadonlyMap<string, readonly Document[]>;
  readonly filed: ReadonlyMap<string, readonly Document[]>;
  /** Of each matter: who says the same of it. */
  readonly groups: ReadonlyMap<Matter, readonly Group[]>;
  readonly accepted: ReadonlyMap<string, Acceptance>;
  readonly theCase: TheCase;
  readonly sum: { readonly total: number; readonly isWhole: boolean };
};

/** Documents of one case, made ready to be compared: once for all of them. */
export function indexDocuments(documents: readonly Document[], theCase: TheCase): Index {
  const byOrganisation = Map.groupBy(documents, ({ organisationId }) => organisationId);
  const speaking = new Map([...byOrganisation].map(([id, own]) => [id, listStanding(own)] as const));
  const groups = new Map<Matter, Map<string, { said: Said; members: Document[] }>>();
  for (const document of [...speaking.values()].flat())
    for (const [matter, said] of document.said) {
      if (MATTERS[matter].among !== "case") continue;
      const ofMatter = groups.get(matter) ?? new Map();
      groups.set(matter, ofMatter);
      const key = `${said.says}|${said.span?.from ?? ""}|${said.field.options === undefined ? "" : `${document.family}.${said.field.id}`}`;
      const group = ofMatter.get(key) ?? { said, members: [] };
      ofMatter.set(key, group);
      group.members.push(document);
    }
  return {
    speaking,
    filed: Map.groupBy(
      documents.filter((one) => one.standing === "filed"),
      ({ organisationId }) => organisationId,
    ),
    groups: new Map(
      [...groups].map(([matter, found]) => [
        matter,
        [...found.values()].toSorted((a, b) => b.members.length - a.members.length),
      ]),
    ),
    accepted: new Map(theCase.acceptances.map((one) => [keyOf(one), one])),
    theCase,
    sum: sumOf(speaking, theCase),
  };
}

function sumOf(speaking: Index["speaking"], { controllers }: TheCase): Index["sum"] {
  const stated = (controllers ?? []).map((id) => {
    const said = (speaking.get(id) ?? []).find(
      (one) => one.standing !== "written" && one.said.has("persons"),
    );
    const value = said?.said.get("persons")?.value;
    return typeof value === "number" ? value : null;
  });
  const total = stated.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return { total, isWhole: stated.length > 0 && stated.every((count) => count !== null) };
}

type Pair = Pick<Acceptance, "organisationId" | "rule" | "matter" | "ownValue" | "otherValue">;

export function keyOf({ organisationId, rule, matter, ownValue, otherValue }: Pair): string {
  return JSON.stringify([organisationId, rule, matter, ownValue, otherValue]);
}
