import { Icon } from "#components/icon.tsx";
import { StepsList } from "#components/steps-list.tsx";
import type { Messages } from "#lib/i18n.ts";
import type { ProposalView } from "./describe-proposal.ts";

type Props = { view: ProposalView; words: Pick<Messages, "risk"> };

/** ENISA's score with its arithmetic, behind a line: an annex, which decides nothing. */
export function EnisaAnnex({ view, words }: Props) {
  const t = words.risk.enisa;
  return (
    <details className="group/annex text-sm">
      <summary className="flex items-center gap-1.5 font-medium text-ink">
        <Icon className="size-3.5 text-faint group-open/annex:rotate-180" name="chevron-down" />
        <span>
          {t.title} <span className="tabular-nums">{view.score}</span>, {view.band}
        </span>
      </summary>
      <div className="mt-2 flex flex-col gap-3">
        <p className="max-w-prose text-soft">{t.intro}</p>
        <p className="max-w-prose">{view.bandText}</p>
        <StepsList
          label={t.steps}
          steps={view.steps.map((step, index) => ({ id: `${index}-${step}`, label: step }))}
        />
      </div>
    </details>
  );
}
