import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { addCandidateAction, noteCounselViewAction, setAsideCandidateAction } from "../actions.ts";
import type { LoadedSheet } from "../loaders.ts";
import { CandidateActs } from "./candidate-acts.tsx";
import { CandidateForm } from "./candidate-form.tsx";
import type { SheetWords } from "./sheet-form.tsx";
import type { SheetView } from "./sheet-view.ts";
import { startOf } from "./start-of.ts";

type Props = { sheet: LoadedSheet; view: SheetView; place: Place; words: SheetWords };

/** Every instant that may be awareness, the strictest first; what was set aside stays, with the reason. */
export function CandidateList({ sheet, view, place, words }: Props) {
  const t = words.awarenessSheet;
  const { may, exposure, proposed } = sheet;
  const from = view.proposals.find(({ key }) => key === proposed?.key);
  const own = { id: exposure.id, version: exposure.version };
  return (
    <Section id="candidates" title={t.candidates}>
      <div className="flex flex-col gap-4">
        {view.candidates.length === 0 ? (
          <EmptyState icon="scale" title={t.candidatesEmpty}>
            {t.candidatesEmptyBody}
          </EmptyState>
        ) : (
          <ol className="flex flex-col gap-4">
            {view.candidates.map((candidate) => (
              <li className="border-line border-t pt-3 first:border-t-0 first:pt-0" key={candidate.id}>
                <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <h3 className="font-semibold text-ink tabular-nums">{candidate.title}</h3>
                  <StateBadge tone={candidate.tone}>{candidate.stateText}</StateBadge>
                </div>
                <p className="max-w-prose whitespace-pre-line text-ink [overflow-wrap:anywhere]">
                  {candidate.reading}
                </p>
                {candidate.aside === null ? null : (
                  <p className="max-w-prose text-ink text-sm [overflow-wrap:anywhere]">{candidate.aside}</p>
                )}
                <p className="text-faint text-xs [overflow-wrap:anywhere]">
                  {[candidate.source, candidate.by].filter(Boolean).join(" · ")}
                </p>
                {candidate.views.map(({ id, text, by }) => (
                  <div className="mt-2 rounded-md bg-sunken p-3 text-sm" key={id}>
                    <p className="font-medium text-ink">{t.counsel}</p>
                    <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
                    <p className="text-faint text-xs">{by}</p>
                  </div>
                ))}
                <CandidateActs
                  candidateId={candidate.id}
                  current={view.standing}
                  exposure={own}
                  noteCounsel={may.noteCounsel ? noteCounselViewAction.bind(null, place) : null}
                  setAside={
                    may.setAside && (candidate.state === "open" || candidate.state === "planned")
                      ? setAsideCandidateAction.bind(null, place)
                      : null
                  }
                  words={words}
                />
              </li>
            ))}
          </ol>
        )}
        {may.readCounsel ? null : <p className="text-faint text-xs">{t.counselClosed}</p>}
        {may.add ? (
          <CandidateForm
            act={addCandidateAction.bind(null, place)}
            current={view.standing}
            exposureId={exposure.id}
            isOpen={proposed !== null}
            key={proposed?.key ?? "empty"}
            start={startOf(sheet, from?.text ?? "")}
            words={words}
          />
        ) : null}
      </div>
    </Section>
  );
}
