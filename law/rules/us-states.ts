import type { Anchor, Limit, Rule } from "#law/rule.ts";
import type { NoteCode } from "#law/text/codes.ts";
import {
  act,
  CONTROLLING,
  calendarDays,
  DETERMINATION,
  DISCOVERY,
  OPEN,
  rollingDays,
  ruleOf,
  say,
  since,
  workingDays,
} from "./rule-of.ts";
import { US_CALIFORNIA_RULES } from "./us-california.ts";
import { UNSECURED } from "./us-discovery.ts";
import { US_NEW_YORK_RULES } from "./us-new-york.ts";

const HOLDERS = { roles: CONTROLLING } as const;

const texas = act(
  "Texas Business & Commerce Code",
  "https://statutes.capitol.texas.gov/Docs/BC/htm/BC.521.htm",
);
const newYork = act("N.Y. General Business Law", "https://www.nysenate.gov/legislation/laws/GBS/899-AA");
const florida = act(
  "Florida Statutes",
  "http://www.leg.state.fl.us/statutes/index.cfm?App_mode=Display_Statute&URL=0500-0599/0501/Sections/0501.171.html",
);
const colorado = act("Colorado Revised Statutes", "https://leg.colorado.gov/colorado-revised-statutes");
const washington = act(
  "Revised Code of Washington",
  "https://app.leg.wa.gov/rcw/default.aspx?cite=19.255.010",
);

type StateNotice = {
  id: string;
  state: string;
  words: { fr: string; en: string };
  to: string;
  alsoTo?: readonly string[];
  anchor: Anchor;
  limit: Limit;
  atLeast?: number;
  from: string;
  cite: ReturnType<typeof texas>;
  fromMemory?: true;
  notes?: readonly NoteCode[];
};

/** A notice owed wherever residents of a state are concerned. */
function stateNotice(notice: StateNotice): Rule {
  const { id, state, words, to, anchor, limit, atLeast, from, cite, notes } = notice;
  const toPersons = to === "persons";
  const many = atLeast === undefined ? [] : [{ persons: "residents", atLeast } as const];
  return ruleOf({
    id,
    duty: toPersons ? "communicate_to_persons" : "notify_authority",
    title: toPersons
      ? say(`${words.fr} : information des résidents`, `${words.en}: notice to residents`)
      : say(`${words.fr} : avis à l’autorité`, `${words.en}: notice to the authority`),
    label: say(`${words.fr}, ${cite.article}`, `${words.en}, ${cite.article}`),
    why: say(
      "Le droit de l’État suit la résidence des personnes touchées, non le siège de l’organisme.",
      "The state’s law follows the residence of the persons affected, not the seat of the body.",
    ),
    who: HOLDERS,
    thresholds: [...UNSECURED, ...many],
    anchor,
    residences: [`US-${state}`, ...(state === "PR" ? ["PR"] : [])],
    to,
    alsoTo: notice.alsoTo ?? [],
    hold: "postpones",
    notes: ["reach_abroad", ...(notes ?? [])],
    versions: [
      since(from, { limit, cite, confidence: notice.fromMemory ? "from_memory" : "secondary_source" }),
    ],
  });
}

const TEXAS = { state: "TX", words: { fr: "Texas", en: "Texas" }, anchor: DETERMINATION };
const NEW_YORK = { state: "NY", words: { fr: "New York", en: "New York" } };
const FLORIDA = { state: "FL", words: { fr: "Floride", en: "Florida" } };
const COLORADO = { state: "CO", words: { fr: "Colorado", en: "Colorado" }, anchor: DETERMINATION };
const WASHINGTON = { state: "WA", words: { fr: "Washington", en: "Washington" }, anchor: DISCOVERY };

/** Florida: determination of a breach, or reason to believe that one occurred. */
const REASON_TO_BELIEVE = { kind: "instant", firstOf: ["determination", "awareness"] } as const;

// C.R.S. 6-1-716: where HIPAA applies too, the shortest time controls: the earliest of the dates, not of the numbers.
const SHORTEST: Limit = { kind: "min", of: [{ period: calendarDays(30) }, { dueOf: "us.hipaa.404" }] };

const floridaExtension = { kind: "asked", upTo: calendarDays(45) } as const;

const STATE_NOTICES: readonly Rule[] = [
  stateNotice({
    ...TEXAS,
    id: "us.tx.53b",
    to: "persons",
    limit: rollingDays(60, "US-TX"),
    from: "2020-01-01",
    cite: texas("521.053(b)"),
    notes: ["outer_limit"],
  }),
  stateNotice({
    ...TEXAS,
    id: "us.tx.53i",
    to: "us-tx-ag",
    atLeast: 250,
    limit: rollingDays(30, "US-TX"),
    from: "2023-09-01",
    cite: texas("521.053(i)"),
    notes: ["outer_limit", "access_needed"],
  }),
  stateNotice({
    ...NEW_YORK,
    id: "us.ny.899aa",
    to: "persons",
    anchor: DISCOVERY,
    limit: rollingDays(30, "US-NY"),
    from: "2024-12-21",
    cite: newYork("899-aa(2)"),
    notes: ["outer_limit"],
  }),
  stateNotice({
    ...NEW_YORK,
    id: "us.ny.899aa.8",
    to: "us-ny-ag",
    alsoTo: ["us-ny-dos", "us-ny-police"],
    anchor: { kind: "filing", rule: "us.ny.899aa" },
    limit: OPEN,
    from: "2024-12-21",
    cite: newYork("899-aa(8)"),
    fromMemory: true,
  }),
  {
    ...stateNotice({
      ...FLORIDA,
      id: "us.fl.171",
      to: "persons",
      anchor: REASON_TO_BELIEVE,
      limit: calendarDays(30),
      from: "2014-07-01",
      cite: florida("501.171(4)"),
      notes: ["hipaa_deemed_compliant"],
    }),
    extension: floridaExtension,
  },
  {
    ...stateNotice({
      ...FLORIDA,
      id: "us.fl.171.3",
      to: "us-fl-dla",
      atLeast: 500,
      anchor: REASON_TO_BELIEVE,
      limit: calendarDays(30),
      from: "2014-07-01",
      cite: florida("501.171(3)"),
      fromMemory: true,
    }),
    extension: floridaExtension,
  },
  stateNotice({
    ...COLORADO,
    id: "us.co.716",
    to: "persons",
    limit: SHORTEST,
    from: "2018-09-01",
    cite: colorado("6-1-716(2)"),
    notes: ["outer_limit"],
  }),
  stateNotice({
    ...COLORADO,
    id: "us.co.716.ag",
    to: "us-co-ag",
    atLeast: 500,
    limit: SHORTEST,
    from: "2018-09-01",
    cite: colorado("6-1-716(2)(f)"),
    fromMemory: true,
  }),
  stateNotice({
    ...WASHINGTON,
    id: "us.wa.010",
    to: "persons",
    limit: calendarDays(30),
    from: "2020-03-01",
    cite: washington("19.255.010"),
    notes: ["hipaa_deemed_compliant"],
  }),
  stateNotice({
    ...WASHINGTON,
    id: "us.wa.ag",
    to: "us-wa-ag",
    atLeast: 501,
    limit: calendarDays(30),
    from: "2020-03-01",
    cite: washington("19.255.010(7)"),
    notes: ["supplement_later"],
  }),
  stateNotice({
    ...{
      id: "us.vt",
      state: "VT",
      words: { fr: "Vermont", en: "Vermont" },
      to: "us-vt-ag",
      anchor: DISCOVERY,
    },
    ...{ limit: workingDays(14, "US"), from: "2012-05-08", fromMemory: true, notes: ["supplement_later"] },
    cite: act(
      "Vermont Statutes",
      "https://legislature.vermont.gov/statutes/section/09/062/02435",
    )("9 V.S.A. 2435"),
  }),
  stateNotice({
    ...{ id: "us.pr", state: "PR", words: { fr: "Porto Rico", en: "Puerto Rico" }, to: "us-pr-daco" },
    ...{ anchor: DISCOVERY, limit: calendarDays(10), from: "2005-09-07", fromMemory: true },
    cite: act("Laws of Puerto Rico", "https://bvirtualogp.pr.gov/")("10 L.P.R.A. 4052"),
  }),
];

// Fla. Stat. 501.171(6): third-party agents.
const floridaAgent = ruleOf({
  id: "us.fl.171.6",
  duty: "notify_controller",
  title: say("Floride : avis du prestataire à son client", "Florida: notice by the agent to its client"),
  label: say("FL 501.171(6)", "FL 501.171(6)"),
  why: say(
    "Le prestataire avise son client dans les dix jours.",
    "A third-party agent tells its client within ten days.",
  ),
  who: { roles: ["processor", "sub_processor", "host"] },
  thresholds: UNSECURED,
  anchor: REASON_TO_BELIEVE,
  residences: ["US-FL"],
  to: "controller",
  notes: ["outer_limit", "reach_abroad"],
  versions: [
    since("2014-07-01", { limit: calendarDays(10), cite: florida("501.171(6)"), confidence: "from_memory" }),
  ],
});

/** The states covered: California, Texas, New York, Florida, Colorado, Washington; Vermont and Puerto Rico in part. */
export const US_STATE_RULES: readonly Rule[] = [
  ...US_CALIFORNIA_RULES,
  ...STATE_NOTICES,
  ...US_NEW_YORK_RULES,
  floridaAgent,
];
