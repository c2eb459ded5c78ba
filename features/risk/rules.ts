import { countPersons } from "#features/exposures/rules.ts";
import { type Assessment, assessSeverity } from "#law/severity/assess.ts";
import type { CnilLevel } from "#law/severity/cnil.ts";
import { type Disagreement, findDisagreement } from "#law/severity/disagreement.ts";
import type { SeverityFact, SeverityFacts } from "#law/severity/facts.ts";
import { REASON_LENGTH } from "#law/severity/input.ts";
import type { Precedent } from "#law/severity/precedents.ts";
import { categoriesOfProfile } from "#law/severity/profile-categories.ts";
import { PUBLISHED_CASES } from "#law/severity/published-cases.ts";
import { compareConclusions } from "#law/severity/rules.ts";
import type { Conclusion } from "#law/severity/vocabulary.ts";
import { DATA_CATEGORIES } from "#law/vocabulary.ts";
import { AUTHORITY_RULE, CAUSE_OF_KIND, PERSONS_RULE } from "./catalogue.ts";
import type { AskedFacts } from "./schema.ts";

/** What an organisation's file knows that the assessment asks. */
export type FileFacts = {
  readonly encrypted: boolean | null;
  readonly incident: {
    readonly kind: string;
    readonly natures: readonly string[];
    readonly cause: string;
    readonly dataCategories: readonly string[];
  };
  readonly organisation: { readonly kind: string };
  readonly labs: readonly {
    readonly personsEstimated: number | null;
    readonly personsConfirmed: number | null;
  }[];
};

const CARES_FOR_PATIENTS = ["laboratory", "hospital", "practice", "pharmacy", "medico_social"];

/** The facts as the file gives them; what it does not say stays unknown, and counts upward. */
export function startingFacts({ encrypted, incident, organisation, labs }: FileFacts): SeverityFacts {
  const { kind, natures, cause } = incident;
  const untouched = (nature: string) => (natures.length > 0 && !natures.includes(nature) ? "none" : null);
  const categories = DATA_CATEGORIES.filter((category) => incident.dataCategories.includes(category));
  return {
    cause: CAUSE_OF_KIND[kind] ?? null,
    confidentiality: untouched("confidentiality"),
    integrity: untouched("integrity"),
    availability: untouched("availability"),
    personsAffected: countPersons(labs),
    dataCategories: categories.length === 0 ? null : categoriesOfProfile(categories),
    encrypted,
    backupAvailable: null,
    exfiltrated: null,
    malicious: cause.endsWith("malicious") ? true : cause.endsWith("accidental") ? false : null,
    vulnerablePersons: CARES_FOR_PATIENTS.includes(organisation.kind) ? true : null,
    mitigations: null,
    aggravations: null,
  };
}

/** The facts of a version, with what the file has learnt since. */
export function refreshedFacts(last: SeverityFacts, file: FileFacts): SeverityFacts {
  const { personsAffected, encrypted } = startingFacts(file);
  return {
    ...last,
    personsAffected: personsAffected ?? last.personsAffected,
    encrypted: encrypted ?? last.encrypted,
  };
}

/** An empty list is silence, unless somebody says that they looked. */
export function readFacts(asked: AskedFacts, aggravationsKnown: boolean): SeverityFacts {
  const { dataCategories, aggravations } = asked;
  return {
    ...asked,
    dataCategories: dataCategories.length === 0 ? null : dataCategories,
    aggravations: aggravations.length === 0 && !aggravationsKnown ? null : aggravations,
  };
}

/** The facts in which two versions differ; lists in another order are the same. */
export function differingFacts(one: SeverityFacts, other: SeverityFacts): SeverityFact[] {
  const alike = (value: unknown) => JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
  return (Object.keys(one) as SeverityFact[]).filter((fact) => alike(one[fact]) !== alike(other[fact]));
}

/** What the reading proposed, as it is kept: published cases by their id. */
export type Proposal = Omit<Assessment, "precedents"> & {
  readonly precedents: readonly (Omit<Precedent, "published"> & { readonly id: string })[];
};

export function propose(facts: SeverityFacts): Proposal {
  const { precedents, ...assessment } = assessSeverity(facts);
  return {
    ...assessment,
    precedents: precedents.map(({ published, ...precedent }) => ({ ...precedent, id: published.id })),
  };
}

/** The published cases of a proposal; one that is no longer published here is left out. */
export function precedentsOf({ precedents }: Pick<Proposal, "precedents">): Precedent[] {
  return precedents.flatMap(({ id, ...precedent }) => {
    const published = PUBLISHED_CASES.find((one) => one.id === id);
    return published === undefined ? [] : [{ ...precedent, published }];
  });
}

/** Where score and published cases say otherwise than the conclusion that a person retains. */
export function disagreementWith(retained: Conclusion, proposal: Proposal): Disagreement | null {
  return findDisagreement({
    conclusion: retained,
    rule: proposal.rule,
    enisa: proposal.enisa,
    precedents: precedentsOf(proposal),
  });
}

/** What calls for a reason: lower than the rules, than the risk on file, or the rules' own answer under graver signs. */
export type Lowering = "below_rule" | "below_previous" | "below_signs";

export function loweringOf(
  retained: Conclusion,
  { proposal, previous }: { proposal: Proposal; previous: Conclusion | null },
): Lowering | null {
  const toRule = compareConclusions(retained, proposal.rule.conclusion);
  if (toRule < 0) return "below_rule";
  if (previous !== null && compareConclusions(retained, previous) < 0) return "below_previous";
  const signs = toRule === 0 && (disagreementWith(retained, proposal)?.reasonRequired ?? false);
  return signs ? "below_signs" : null;
}

/** A reason is written out: a word or two is none. */
export function isReason(text: string): boolean {
  return text.trim().length >= REASON_LENGTH.least;
}

/** The risk as the file keeps it, in the words of the assessment; null before any. */
export function conclusionOf(risk: string): Conclusion | null {
  if (risk === "high_risk") return "high";
  return risk === "risk" || risk === "unlikely" ? risk : null;
}

export function riskOf(conclusion: Conclusion): "unlikely" | "risk" | "high_risk" {
  return conclusion === "high" ? "high_risk" : conclusion;
}

/** One version as it is kept. */
export type Version = {
  readonly id: string;
  readonly number: number;
  readonly facts: SeverityFacts;
  readonly result: Proposal;
  readonly proposed: Conclusion;
  readonly retained: Conclusion;
  readonly reason: string;
  readonly gravity: CnilLevel;
  readonly gravityWords: string;
  readonly likelihood: CnilLevel;
  readonly likelihoodWords: string;
  readonly engine: string;
  readonly lawVersion: string;
  readonly assessedAt: Date;
  readonly assessedBy: string;
  readonly copiedFrom: { readonly organisationName: string | null; readonly number: number } | null;
};

/** The last word of everybody else who concluded otherwise, the latest first. */
export function otherAssessors(versions: readonly Version[], shown: Version): Version[] {
  const others = versions.filter(({ assessedBy }) => assessedBy !== shown.assessedBy);
  const lasts = [...Map.groupBy(others, ({ assessedBy }) => assessedBy).values()].flatMap(
    (ofOne) => ofOne.toSorted((a, b) => b.number - a.number)[0] ?? [],
  );
  return lasts.filter(({ retained }) => retained !== shown.retained).toSorted((a, b) => b.number - a.number);
}

/** What is to be copied: one version, and every set of facts that its file has had. */
export type CopySource = {
  readonly version: Pick<Version, "facts" | "retained" | "reason">;
  readonly earlier: readonly SeverityFacts[];
};

export type CopyTarget = FileFacts & {
  readonly id: string;
  readonly risk: string;
  readonly organisation: { readonly kind: string; readonly name: string };
  /** Of the last version of its own; null where there is none. */
  readonly lastFacts: SeverityFacts | null;
  /** Whether its last version is a copy of this one. */
  readonly hasIt: boolean;
};

/** Why a version cannot simply be copied to a file. */
export type NotCopied =
  | { readonly why: "different_facts"; readonly facts: readonly SeverityFact[] }
  | { readonly why: "other_proposal"; readonly proposed: Conclusion }
  | { readonly why: "needs_reason" };

export type CopyPlan = {
  readonly id: string;
  readonly name: string;
  /** Those of the version, with the persons of this file. */
  readonly facts: SeverityFacts;
  readonly standing: "unassessed" | "assessed" | "has_it";
  readonly not: NotCopied | null;
};

/** Of each other file: the facts that a copy would have, or why it must be assessed by itself. */
export function planCopies(source: CopySource, targets: readonly CopyTarget[]): CopyPlan[] {
  const { facts: given, retained, reason } = source.version;
  const proposed = propose(given).conclusion;
  return targets.map((target) => {
    const { personsAffected } = startingFacts(target);
    const facts = { ...given, personsAffected };
    const assessed = target.lastFacts === null ? "unassessed" : "assessed";
    const standing = target.hasIt ? "has_it" : assessed;
    const plan = { id: target.id, name: target.organisation.name, facts, standing } as const;
    const different = factsApart(source, target);
    if (different.length > 0) return { ...plan, not: { why: "different_facts", facts: different } };
    const proposal = propose(facts);
    if (proposal.conclusion !== proposed)
      return { ...plan, not: { why: "other_proposal", proposed: proposal.conclusion } };
    const lowering = loweringOf(retained, { proposal, previous: conclusionOf(target.risk) });
    return { ...plan, not: lowering !== null && !isReason(reason) ? { why: "needs_reason" } : null };
  });
}

/** What the target knows otherwise: in its own last version, unless that was the source's once, else in its file. */
function factsApart({ version, earlier }: CopySource, target: CopyTarget): SeverityFact[] {
  const apart = (one: SeverityFacts, other: SeverityFacts) =>
    differingFacts(one, other).filter((fact) => fact !== "personsAffected");
  const own = target.lastFacts;
  if (own !== null)
    return earlier.some((facts) => apart(facts, own).length === 0) ? [] : apart(version.facts, own);
  const { encrypted, vulnerablePersons } = startingFacts(target);
  const known = { encrypted, vulnerablePersons };
  return (["encrypted", "vulnerablePersons"] as const).filter(
    (fact) => known[fact] !== null && known[fact] !== version.facts[fact],
  );
}

/** What somebody advised or decided on one of the two duties. */
type Said = { readonly ruleId: string; readonly says: string };

/** What a file retains that the two duties hang on. */
export type Ground = {
  readonly conclusion: Conclusion | null;
  readonly exemptions34: readonly string[];
  readonly encrypted: boolean | null;
};

export type Contradiction =
  | "unassessed"
  | "authority_owed"
  | "authority_beyond"
  | "persons_owed"
  | "persons_public"
  | "persons_exempt"
  | "persons_beyond";

/** How an opinion or a decision on one of the two duties does not go with what is retained (GDPR 33(1), 34(1), 34(3)). */
export function contradictionOf({ ruleId, says }: Said, ground: Ground): Contradiction | null {
  const isMet = says === "file" || says === "required";
  if (!isMet && says !== "not_required") return null;
  if (ruleId === AUTHORITY_RULE) return contradictsNotifying(isMet, ground);
  return ruleId === PERSONS_RULE ? contradictsInforming(isMet, ground) : null;
}

function contradictsNotifying(isMet: boolean, { conclusion }: Ground): Contradiction | null {
  if (isMet) return conclusion === "unlikely" ? "authority_beyond" : null;
  if (conclusion === null) return "unassessed";
  return conclusion === "unlikely" ? null : "authority_owed";
}

function contradictsInforming(isMet: boolean, ground: Ground): Contradiction | null {
  const { conclusion, exemptions34, encrypted } = ground;
  const isExempt = encrypted === true || exemptions34.includes("a") || exemptions34.includes("b");
  if (isMet && conclusion === "high") return isExempt ? "persons_exempt" : null;
  if (isMet) return conclusion === null ? null : "persons_beyond";
  if (isExempt) return null;
  if (conclusion === null) return "unassessed";
  if (conclusion !== "high") return null;
  return exemptions34.includes("c") ? "persons_public" : "persons_owed";
}

/** Opinions and decisions on the two duties that do not go with what is retained. */
export function contradicting<S extends Said>(ground: Ground, stances: readonly S[]): S[] {
  return stances.filter((stance) => contradictionOf(stance, ground) !== null);
}
