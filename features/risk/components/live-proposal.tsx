"use client";

import { Icon } from "#components/icon.tsx";
import { Notice } from "#components/notice.tsx";
import type { Messages } from "#lib/i18n.ts";
import type { RiskPreview } from "../loaders.ts";
import { ConclusionPanel } from "./conclusion-panel.tsx";
import type { ProposalView } from "./describe-proposal.ts";
import { EnisaAnnex } from "./enisa-annex.tsx";
import { PrecedentList } from "./precedent-list.tsx";

type Props = {
  /** On the facts that the form opened with. */
  first: ProposalView;
  preview: RiskPreview | null;
  progress: "idle" | "updating" | "upToDate" | "failed";
  words: Pick<Messages, "risk">;
};

// A region that scrolls must be reachable by keyboard.
const reachable = { tabIndex: 0 };

/** What the facts as they stand in the form come to, beside it; below it on a phone. */
export function LiveProposal({ first, preview, progress, words }: Props) {
  const t = words.risk;
  const view = preview?.proposal ?? first;
  const lowering = preview?.lowering ?? null;
  return (
    <aside
      {...reachable}
      aria-labelledby="proposal-title"
      className="min-w-0 rounded-md border border-line bg-surface lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto print:hidden"
    >
      <div className="sticky top-0 z-1 border-line border-b bg-surface px-4 py-2">
        <h3 className="font-semibold text-base text-ink" id="proposal-title">
          {t.live.title}
        </h3>
        <p aria-live="polite" className="text-faint text-xs">
          {t.live[progress]}
        </p>
      </div>
      <div className="flex flex-col gap-4 p-4">
        {lowering === null ? null : <Notice kind="warning">{t.lowering[lowering]}</Notice>}
        <ConclusionPanel view={view} words={words} />
        <div className="flex flex-col gap-1 border-line border-t pt-3 text-sm">
          <p>{view.gravity.text}</p>
          <p>{view.likelihood.text}</p>
        </div>
        {view.disagreement.length === 0 ? null : (
          <ul className="flex flex-col gap-1 border-line border-t pt-3 text-sm">
            {view.disagreement.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
        <div className="border-line border-t pt-3">
          <EnisaAnnex view={view} words={words} />
        </div>
        <details className="group/cases border-line border-t pt-3 text-sm">
          <summary className="flex items-center gap-1.5 font-medium text-ink">
            <Icon className="size-3.5 text-faint group-open/cases:rotate-180" name="chevron-down" />
            {t.precedents.title}
          </summary>
          <div className="mt-2">
            <PrecedentList precedents={view.precedents} words={words} />
          </div>
        </details>
      </div>
    </aside>
  );
}
