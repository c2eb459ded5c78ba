import type { Rule } from "#law/rule.ts";
import type { LawView } from "../../components/law-view.ts";

/** One rule, as one territory has it, on the page that shows it. */
export type RuleView = LawView & { readonly rule: Rule };
