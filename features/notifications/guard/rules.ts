import { hash } from "node:crypto";
import type { FormField } from "#law/forms/form.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { MATTERS, type Matter } from "../statements/catalogue.ts";
import {
  type Acceptance,
  agree,
  type Document,
  type Index,
  isNamed,
  keyOf,
  type Said,
  type Told,
} from "../statements/rules.ts";
import { MOST_VALUES, ORDERS, type Rule } from "./catalogue.ts";

export type Side = {
  readonly of: "document" | "file" | "counts" | "sum" | "claim" | "filings";
  readonly documentId: string | null;
  /** Where it is put right, below the workspace's address; null: at the document, or on a page of the case. */
  readonly path: string | null;
  readonly field: FormField | null;
  readonly value: Json;
  readonly says: string;
};

export type Contradiction = {
  /** The same for the same two values, another one as soon as either changes. */
  readonly id: string;
  readonly rule: Rule;
  readonly matter: Matter;
  readonly own: Side;
  readonly other: Side;
  /** In how many further documents the other value stands. */
  readonly others: number;
  /** Whether it holds up a filing: what is still being written binds nobody. */
  readonly binds: boolean;
  /** For whom it is accepted; null: for the case as a whole. */
  readonly organisationId: string | null;
  readonly accepted: Acceptance | null;
};

/** What in one document contradicts itself, its organisation's other papers, the file or the rest of the case. */
export function contradictionsOf(document: Document, index: Index): Contradiction[] {
  return [
    ...withinItself(document, index),
    ...withTheFile(document, index),
    ...withOwnPapers(document, index),
    ...withSiblings(document, index),
    ...withTheSum(document, index),
  ];
}

const sideOf = (
  document: Document,
  { field, value, says }: Pick<Said, "field" | "value" | "says">,
): Side => ({
  ...{ of: "document", documentId: document.id, path: null, field, value, says },
});

type Found = Pick<Contradiction, "rule" | "matter" | "own" | "other" | "organisationId"> &
  Partial<Pick<Contradiction, "others" | "binds" | "accepted">>;

function contradiction(found: Found, { accepted }: Index): Contradiction {
  const { organisationId, rule, matter, own, other } = found;
  const pair = { organisationId, rule, matter, ownValue: own.says, otherValue: other.says };
  const parts = [keyOf(pair), own.field?.id ?? own.of, other.field?.id ?? other.of];
  return {
    ...{ others: 0, binds: true, accepted: accepted.get(keyOf(pair)) ?? null },
    ...found,
    id: hash("sha256", JSON.stringify(parts), "hex").slice(0, 32),
  };
}

function withinItself(document: Document, index: Index): Contradiction[] {
  const { said, organisationId } = document;
  const found: Found[] = [];
  const say = (rule: Rule, one: Said, other: Said) =>
    found.push({
      ...{ rule, matter: one.matter, own: sideOf(document, one), other: sideOf(document, other) },
      organisationId,
    });
  for (const [first, then] of ORDERS) {
    const [earlier, later] = [said.get(first), said.get(then)];
    if (earlier === undefined || later === undefined) continue;
    if (earlier.span !== null && later.span !== null && earlier.span.from > later.span.until)
      say("order", later, earlier);
  }
  const [ongoing, end] = [said.get("ongoing"), said.get("end")];
  if (ongoing?.value === "yes" && end !== undefined) say("ongoing", ongoing, end);
  const [told, persons] = [said.get("told"), said.get("persons")];
  if (told !== undefined && persons !== undefined && Number(told.value) > Number(persons.value))
    say("above", told, persons);
  return found.map((one) => contradiction(one, index));
}

const alone = (of: Side["of"], value: Json, says: string): Side => ({
  ...{ of, documentId: null, path: null, field: null, value, says },
});

function withTheFile(document: Document, index: Index): Contradiction[] {
  const { said, organisationId } = document;
  const { counted, told } = index.theCase;
  const found: Found[] = [];
  for (const one of said.values()) {
    if (one.inFile === null) continue;
    const { path } = one.inFile;
    const other = { ...sideOf(document, one.inFile), of: "file", documentId: null, path } as const;
    found.push({ rule: "file", matter: one.matter, own: sideOf(document, one), other, organisationId });
  }
  const persons = said.get("persons");
  const count = counted.get(organisationId);
  if (persons !== undefined && count !== undefined && Number(persons.value) > count) {
    const other = alone("counts", count, String(count));
    found.push({ rule: "above", matter: "persons", own: sideOf(document, persons), other, organisationId });
  }
  const others = said.get("others");
  if (others !== undefined && document.standing !== "filed")
    for (const { names, filed } of askedFor(others, document, told.get(organisationId) ?? [])) {
      if (names.some((name) => isNamed(name, others.says)) === filed) continue;
      const other = alone("filings", names[0] ?? "", names[0] ?? "");
      const rule = filed ? "unmentioned" : "unfiled";
      found.push({ rule, matter: "others", own: sideOf(document, others), other, organisationId });
    }
  return found.map((one) => contradiction(one, index));
}

/** Those whom the field asks about: never the one that the document itself goes to. */
function askedFor({ field }: Said, { addressee }: Document, told: readonly Told[]): Told[] {
  return told.filter(
    (one) => one.addressee !== addressee && !(field.fact === "filings.others" && one.supervises),
  );
}

/** Against its own organisation's papers for others, and against what it sent before by the same form. */
function withOwnPapers(document: Document, index: Index): Contradiction[] {
  const { organisationId, family, said, id } = document;
  const others = (index.speaking.get(organisationId) ?? []).filter((one) => one.family !== family);
  const before = (index.filed.get(organisationId) ?? [])
    .filter((one) => one.family === family && one.id !== id)
    .filter((one) => document.standing !== "filed" || one.at < document.at)
    .toSorted((a, b) => b.at - a.at)
    .slice(0, 1);
  const papers = [
    ...others.map((paper) => ({ paper, rule: "own_form" as const })),
    ...before.map((paper) => ({ paper, rule: "filed_before" as const })),
  ];
  return papers.flatMap(({ paper, rule }) =>
    [...said.values()].flatMap((one) => {
      const other = paper.said.get(one.matter);
      if (other === undefined || MATTERS[one.matter].among === "itself" || agree(one, other)) return [];
      const found = { rule, matter: one.matter, own: sideOf(document, one), other: sideOf(paper, other) };
      const mirrored = {
        organisationId,
        rule,
        matter: one.matter,
        ownValue: other.says,
        otherValue: one.says,
      };
      const made = contradiction({ ...found, organisationId, binds: paper.standing !== "written" }, index);
      return [{ ...made, accepted: made.accepted ?? index.accepted.get(keyOf(mirrored)) ?? null }];
    }),
  );
}

/** Against what other organisations say of the one case: value by value, however many say it. */
function withSiblings(document: Document, index: Index): Contradiction[] {
  const { organisationId, said } = document;
  return [...said.values()].flatMap((one) => {
    const { matter } = one;
    const contrary = (index.groups.get(matter) ?? []).filter((group) => !agree(one, group.said));
    return contrary
      .flatMap((group) => {
        const members = group.members.filter((member) => member.organisationId !== organisationId);
        const binding = members.filter((member) => member.standing !== "written");
        const first = binding[0] ?? members[0];
        if (first === undefined) return [];
        const made = contradiction(
          {
            ...{ rule: "sibling", matter, own: sideOf(document, one), other: sideOf(first, group.said) },
            ...{ organisationId, others: members.length - 1, binds: binding.length > 0 },
          },
          index,
        );
        return [{ ...made, accepted: made.accepted ?? acceptedByAll(binding, { made, index }) }];
      })
      .slice(0, MOST_VALUES);
  });
}

type Mirrored = { readonly made: Contradiction; readonly index: Index };

/** Settled from the other side as well: each of those who say otherwise accepted it. */
function acceptedByAll(members: readonly Document[], { made, index }: Mirrored): Acceptance | null {
  if (index.accepted.size === 0) return null;
  const { rule, matter, own, other } = made;
  const found = members.map(({ organisationId }) =>
    index.accepted.get(keyOf({ organisationId, rule, matter, ownValue: other.says, otherValue: own.says })),
  );
  return found.every((one) => one !== undefined) ? (found[0] ?? null) : null;
}

/** The organisations' counts cannot be more than the figure of the whole, nor less once each of them has stated its own. */
function withTheSum(document: Document, index: Index): Contradiction[] {
  const { adopted, controllers } = index.theCase;
  const { total, isWhole } = index.sum;
  if (adopted === null || controllers === null || !document.isController) return [];
  if (!document.said.has("persons") || !(total > adopted || (isWhole && total !== adopted))) return [];
  const [own, other] = [alone("sum", total, String(total)), alone("claim", adopted, String(adopted))];
  return [contradiction({ rule: "sum", matter: "persons", own, other, organisationId: null }, index)];
}

/** What holds up the filing: neither put right nor accepted. */
export function openOf(found: readonly Contradiction[]): Contradiction[] {
  return found.filter(({ accepted, binds }) => accepted === null && binds);
}

/** By document: how much of it is open. */
export function countOpen(found: ReadonlyMap<string, readonly Contradiction[]>): ReadonlyMap<string, number> {
  return new Map([...found].map(([id, own]) => [id, openOf(own).length]));
}
