import { type Counted, countFacts } from "./counted.ts";
import type { SeverityFacts } from "./facts.ts";
import { PUBLISHED_CASES, type PublishedCase } from "./published-cases.ts";
import { compareConclusions, concludingRule, isCareHit, type RuleId } from "./rules.ts";
import { listed, type Say, say } from "./say.ts";
import { mostSensitive } from "./sensitivity.ts";
import type { Conclusion } from "./vocabulary.ts";

/** A published case with what it shares and what it does not, both as sentences. `likeness` is 0 to 20. */
export type Precedent = { published: PublishedCase; likeness: number; alike: Say[]; differs: Say[] };

type Side = { stated: SeverityFacts; counted: Counted; rule: RuleId };
type Facet = { weight: number; alike: Say | null; differs: Say | null };

const MOST = 5;
const LEAST_ALIKE = 9;
const MANY = 100;
const FEW = 20;

function sideOf(stated: SeverityFacts): Side {
  const counted = countFacts(stated);
  return { stated, counted, rule: concludingRule(counted).id };
}

const KNOWN: readonly { published: PublishedCase; side: Side }[] = PUBLISHED_CASES.map((published) => ({
  published,
  side: sideOf(published.facts),
}));

function facet(weight: number, { alike, differs }: { alike: Say | null; differs?: Say }): Facet {
  return { weight: alike === null ? 0 : weight, alike, differs: alike === null ? (differs ?? null) : null };
}

function sizeOf({ personsAffected }: SeverityFacts): "few" | "many" | null {
  if (personsAffected === null) return null;
  if (personsAffected <= FEW) return "few";
  return personsAffected > MANY ? "many" : null;
}

function onFacts(ours: Side, theirs: Side): Facet[] {
  const here = ours.stated;
  const there = theirs.stated;
  const same = <K extends keyof SeverityFacts>(key: K) => here[key] !== null && here[key] === there[key];
  const kinds = listed(mostSensitive(theirs.counted.categories));
  const shared = theirs.counted.categories.filter((one) => here.dataCategories?.includes(one));
  const sameClass = here.dataCategories !== null && ours.counted.sensitivity === theirs.counted.sensitivity;
  const closest = mostSensitive(shared.length > 0 ? shared : theirs.counted.categories);
  return [
    facet(4, {
      alike: sameClass ? say("alike_class", { categories: listed(closest) }) : null,
      differs: say("differs_class", { categories: kinds }),
    }),
    facet(4, {
      alike: same("confidentiality")
        ? say("alike_confidentiality", { confidentiality: theirs.counted.confidentiality })
        : null,
      differs: say("differs_confidentiality", { confidentiality: there.confidentiality ?? "unknown" }),
    }),
    facet(3, {
      alike:
        same("cause") && here.cause !== "unknown"
          ? say("alike_cause", { cause: there.cause ?? "unknown" })
          : null,
      differs: say("differs_cause", { cause: there.cause ?? "unknown" }),
    }),
    facet(2, {
      alike:
        same("availability") && here.availability !== "none"
          ? say("alike_availability", { availability: theirs.counted.availability })
          : null,
    }),
    facet(1, {
      alike:
        same("integrity") && here.integrity !== "none"
          ? say("alike_integrity", { integrity: theirs.counted.integrity })
          : null,
    }),
    facet(1, { alike: same("malicious") ? say(here.malicious ? "alike_malice" : "alike_mistake") : null }),
  ];
}

function onCircumstances(ours: Side, theirs: Side): Facet[] {
  const care = { here: isCareHit(ours.counted), there: isCareHit(theirs.counted) };
  const size = sizeOf(ours.stated);
  const sameSize = size !== null && size === sizeOf(theirs.stated);
  const nir =
    ours.counted.categories.includes("nationalId") && theirs.counted.categories.includes("nationalId");
  const words = [...ours.counted.aggravations].filter((word) => theirs.counted.aggravations.has(word)).sort();
  return [
    facet(2, { alike: ours.rule === theirs.rule ? say("alike_rule", { rule: ours.rule }) : null }),
    facet(1, { alike: nir ? say("alike_national_id") : null }),
    facet(1, { alike: sameSize ? say(size === "few" ? "alike_few" : "alike_many") : null }),
    facet(2, { alike: words.length > 0 ? say("alike_aggravations", { aggravations: listed(words) }) : null }),
    ...(care.here === care.there
      ? []
      : [{ weight: -3, alike: null, differs: say(care.there ? "differs_care_there" : "differs_care_here") }]),
  ];
}

function compare(ours: Side, { published, side }: (typeof KNOWN)[number]): Precedent {
  const facets = [...onFacts(ours, side), ...onCircumstances(ours, side)];
  return {
    published,
    likeness: facets.reduce((sum, { weight }) => sum + weight, 0),
    alike: facets.flatMap(({ alike }) => (alike === null ? [] : [alike])),
    differs: facets.flatMap(({ differs }) => (differs === null ? [] : [differs])),
  };
}

/**
 * The published cases most alike, best first; a help and no proof (EDPB 01/2021, para 14). A fact that is unknown
 * makes nothing alike.
 */
export function findPrecedents(facts: SeverityFacts): Precedent[] {
  const ours = sideOf(facts);
  return KNOWN.map((known) => compare(ours, known))
    .filter(({ likeness, alike }) => likeness >= LEAST_ALIKE && alike.length > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.published.id < b.published.id ? -1 : 1))
    .slice(0, MOST);
}

/** What a published answer comes to; null where nothing was decided or the answer is a condition. */
export function conclusionOfCase({ outcome }: PublishedCase): Conclusion | null {
  if (outcome.communicateToPersons === "yes") return "high";
  if (outcome.notifyAuthority === "no") return "unlikely";
  const decided = outcome.notifyAuthority === "yes" && outcome.communicateToPersons === "no";
  return decided ? "risk" : null;
}

const DECISIVE: readonly string[] = [
  "differs_class",
  "differs_confidentiality",
  "differs_care_there",
  "differs_care_here",
];

/** Whether a published case matches in what decides: the data, what was disclosed, and the effect on care. */
function isMatch({ differs }: Precedent): boolean {
  return !differs.some(({ code }) => DECISIVE.includes(code));
}

/** The matching cases in which more was owed than `conclusion` says, whatever was left open. */
export function graverThan(conclusion: Conclusion, precedents: readonly Precedent[]): Precedent[] {
  return precedents.filter(isMatch).filter(({ published }) => {
    const least = published.outcome.notifyAuthority === "yes" ? "risk" : null;
    const decided = conclusionOfCase(published) ?? least;
    return decided !== null && compareConclusions(decided, conclusion) > 0;
  });
}
