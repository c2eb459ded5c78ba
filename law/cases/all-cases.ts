import { UNION_CASES } from "./european-union.ts";
import { CONTRACT_CASES, FRANCE_CASES } from "./france.ts";
import { GDPR_CASES } from "./gdpr.ts";
import { HARD_ELSEWHERE } from "./hard-elsewhere.ts";
import { HARD_EUROPE } from "./hard-europe.ts";
import { HARD_UNITED_STATES } from "./hard-united-states.ts";
import type { LawCase } from "./law-case.ts";
import { NATIONAL_CASES } from "./national.ts";
import { NIS2_CASES } from "./nis2.ts";
import { OVERSEAS_CASES } from "./overseas.ts";

/** Every case of the pack, in the order of its jurisdictions. */
export const ALL_CASES: readonly LawCase[] = [
  ...GDPR_CASES,
  ...FRANCE_CASES,
  ...CONTRACT_CASES,
  ...UNION_CASES,
  ...NIS2_CASES,
  ...NATIONAL_CASES,
  ...OVERSEAS_CASES,
  ...HARD_EUROPE,
  ...HARD_UNITED_STATES,
  ...HARD_ELSEWHERE,
];
