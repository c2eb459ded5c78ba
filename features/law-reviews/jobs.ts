import { LAW_VERSION } from "#law/pack.ts";
import { compareLaw } from "./commands/compare-law.ts";

export const jobs = { compareLaw, publication: LAW_VERSION };
