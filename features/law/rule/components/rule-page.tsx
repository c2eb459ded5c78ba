import type { Rule } from "#law/rule.ts";
import { CasesSection } from "./cases-section.tsx";
import { ContentSection } from "./content-section.tsx";
import { DutySection } from "./duty-section.tsx";
import { EditionChoice } from "./edition-choice.tsx";
import { EditionsSection } from "./editions-section.tsx";
import { LimitSection } from "./limit-section.tsx";
import { RelationsSection } from "./relations-section.tsx";
import { RuleHeader } from "./rule-header.tsx";
import type { RuleView } from "./rule-view.ts";
import { ThresholdsSection } from "./thresholds-section.tsx";
import { VersionsSection } from "./versions-section.tsx";

/** All that is known of one rule. */
export function RulePage({ editions, view }: { editions: readonly Rule[]; view: RuleView }) {
  return (
    <>
      <RuleHeader view={view} />
      <EditionChoice editions={editions} view={view} />
      <div className="flex flex-col gap-4">
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-4">
            <DutySection view={view} />
            <LimitSection view={view} />
            <RelationsSection view={view} />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <ThresholdsSection view={view} />
            <ContentSection view={view} />
          </div>
        </div>
        <VersionsSection view={view} />
        <EditionsSection editions={editions} view={view} />
        <CasesSection view={view} />
      </div>
    </>
  );
}
